package okno.platform.sql;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Optional filters of a list query: a condition takes part only when its value is given.
/// Conditions are constant
/// texts with `:named` parameters; values never become part of the SQL.
public final class Where {
    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> params = new LinkedHashMap<>();

    /// A condition that always holds, without a value of its own.
    public Where and(String condition) {
        conditions.add(condition);
        return this;
    }

    /// A condition on one value; left out when the value is absent or an empty text.
    public Where and(String condition, String name, @Nullable Object value) {
        if (value != null && !"".equals(value)) {
            conditions.add(condition);
            params.put(name, value);
        }
        return this;
    }

    /// `where a and b`, or nothing when no condition takes part.
    public String sql() {
        return conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
    }

    /// The values of the conditions that take part.
    public Map<String, Object> params() {
        return Map.copyOf(params);
    }
}
