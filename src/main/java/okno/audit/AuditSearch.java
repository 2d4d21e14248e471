package okno.audit;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import okno.platform.sql.Latest;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Looking into the record of deeds.
@Service
public class AuditSearch {
    /// How many entries a page holds.
    public static final int PAGE = 50;

    private static final Duration LINKED_WITHIN = Duration.ofMinutes(30);
    private static final int COUNTED = 1_000;

    private final AuditSearchStore entries;
    private final AuditStore store;

    AuditSearch(AuditSearchStore entries, AuditStore store) {
        this.entries = entries;
        this.store = store;
    }

    /// How the chain stands.
    ///
    /// @param last the end of it, if it has begun
    /// @param waiting entries that are not linked yet: none a moment after the last deed; counted
    ///     up to a thousand
    public record State(Optional<AuditLink> last, int waiting) {}

    /// Looks for entries, newest first.
    ///
    /// @param before the last entry of the page before
    @Transactional(readOnly = true)
    public Latest<AuditEntry> find(AuditFilter filter, Optional<UUID> before) {
        var found = entries.find(filter, subjectKindsOf(filter), before, PAGE + 1);
        return Latest.of(found, PAGE, AuditEntry::id);
    }

    /// The sorts of things that deeds were done to.
    @Transactional(readOnly = true)
    public List<String> subjectKinds() {
        return entries.subjectKinds();
    }

    /// How the chain stands, without checking it: that is what [AuditRecord#verify] does.
    @Transactional(readOnly = true)
    public State state() {
        var last = store.last();
        var since = last.map(link -> link.entry().recordedAt().minus(LINKED_WITHIN));
        return new State(last, store.unlinked(AuditStore.firstIdAt(since), COUNTED).size());
    }

    /// A thing is found by the index of its kind, so each kind is asked for when none is named.
    private List<String> subjectKindsOf(AuditFilter filter) {
        if (!filter.subject().kind().isEmpty()) {
            return List.of(filter.subject().kind());
        }
        return filter.subject().id().isEmpty() ? List.of() : entries.subjectKinds();
    }
}
