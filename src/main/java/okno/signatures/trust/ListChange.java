package okno.signatures.trust;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import okno.signatures.trust.TrustList.Authority;
import okno.signatures.trust.TrustList.Status;

/// What differs between two editions of the trust list.
///
/// @param number of the authority in the register
/// @param from its status before, empty when it was not there
/// @param to its status since, empty when it is gone
public record ListChange(Kind kind, String number, String name, String from, String to) {
    /// The sorts of changes.
    public enum Kind {
        ADDED,
        GONE,
        STATUS,
        /// Other certificates.
        CERTIFICATES
    }

    /// What changed from one edition to the next, by the number of the authority.
    ///
    /// @param now when statuses are compared
    static List<ListChange> between(TrustList before, TrustList after, Instant now) {
        var gone = byNumber(before);
        var changes = new ArrayList<ListChange>();
        for (var authority : byNumber(after).values()) {
            var old = gone.remove(authority.number());
            var word = word(authority, now);
            if (old == null) {
                changes.add(change(Kind.ADDED, authority, "", word));
            } else if (!word(old, now).equals(word)) {
                changes.add(change(Kind.STATUS, authority, word(old, now), word));
            } else if (!old.keys().equals(authority.keys())) {
                changes.add(change(Kind.CERTIFICATES, authority, word, word));
            }
        }
        gone.values().forEach(one -> changes.add(change(Kind.GONE, one, word(one, now), "")));
        return changes;
    }

    private static Map<String, Authority> byNumber(TrustList list) {
        var all = new LinkedHashMap<String, Authority>();
        list.authorities().forEach(one -> all.put(one.number(), one));
        return all;
    }

    private static String word(Authority authority, Instant now) {
        return authority.statusAt(now).map(Status::word).orElse("");
    }

    private static ListChange change(Kind kind, Authority authority, String from, String to) {
        return new ListChange(kind, authority.number(), authority.name(), from, to);
    }
}
