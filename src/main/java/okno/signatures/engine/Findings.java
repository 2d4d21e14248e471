package okno.signatures.engine;

import java.time.Instant;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import okno.signatures.Finding;
import okno.signatures.Reason;

/// What was found in the course of a verification, each reason once.
final class Findings {
    private final Map<Reason, Finding> found = new LinkedHashMap<>();

    void add(Reason reason) {
        found.putIfAbsent(reason, Finding.of(reason));
    }

    void add(Reason reason, Instant at) {
        found.putIfAbsent(reason, Finding.of(reason, at));
    }

    void addAll(Findings others) {
        others.found.forEach(found::putIfAbsent);
    }

    void require(boolean held, Reason otherwise) {
        if (!held) {
            add(otherwise);
        }
    }

    boolean isEmpty() {
        return found.isEmpty();
    }

    int size() {
        return found.size();
    }

    boolean any(Set<Reason> reasons) {
        var both = EnumSet.copyOf(reasons);
        both.retainAll(found.keySet());
        return !both.isEmpty();
    }

    List<Finding> list() {
        return List.copyOf(found.values());
    }
}
