package okno.accounts.identity;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import okno.platform.FieldProblem;

/// A postal address as typed.
public record PostalAddressForm(String index, String text) {
    private static final int SHORTEST = 10;
    private static final int LONGEST = 300;

    /// Reads the fields `postalIndex` and `postalAddress`.
    public static PostalAddressForm of(Map<String, String> typed) {
        return new PostalAddressForm(
                typed.getOrDefault("postalIndex", "").replaceAll("\\s", ""),
                typed.getOrDefault("postalAddress", "").strip().replaceAll("\\s+", " "));
    }

    /// Whether nothing was typed at all.
    public boolean blank() {
        return index.isEmpty() && text.isEmpty();
    }

    /// What is wrong with it.
    public List<FieldProblem> problems() {
        var problems = new ArrayList<FieldProblem>();
        if (!index.matches("[1-9][0-9]{5}")) {
            problems.add(FieldProblem.of("postalIndex", "accounts.postal-index.wrong"));
        }
        if (text.length() < SHORTEST || text.length() > LONGEST) {
            problems.add(FieldProblem.of("postalAddress", "accounts.postal-address.wrong"));
        }
        return problems;
    }

    /// The address; only of a form without problems.
    public PostalAddress address() {
        return new PostalAddress(index, text);
    }

    /// Never the address: forms end up in logs.
    @Override
    public String toString() {
        return "PostalAddressForm[]";
    }
}
