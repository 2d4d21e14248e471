package okno.home.web;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import okno.audit.AuditEntry;
import okno.audit.AuditSearch;
import okno.audit.AuditVerdict;
import okno.platform.web.Option;
import org.jspecify.annotations.Nullable;

/// The record of deeds for auditors.
///
/// @param kinds the sorts of things that deeds were done to
/// @param verdict what a check of the chain found, if it was asked for
/// @param zone in which moments are told, and days are meant
/// @param next the address of the page after
public record AuditPage(
        Typed typed,
        List<Option> kinds,
        List<Entry> entries,
        AuditSearch.State chain,
        Optional<AuditVerdict> verdict,
        ZoneId zone,
        @Nullable String next) {
    public AuditPage {
        kinds = List.copyOf(kinds);
        entries = List.copyOf(entries);
    }

    /// What is looked for, as typed.
    public record Typed(
            String from, String until, String actor, String action, String kind, String subject) {}

    /// A deed.
    ///
    /// @param who the name of a member of staff; an empty text for others
    /// @param facts in one line
    public record Entry(AuditEntry deed, String who, String facts) {
        /// The address of everything this actor did.
        public String actorPath() {
            return AuditController.PATH + "?actor=" + deed.actor().id();
        }

        /// The address of everything that was done to this thing.
        public String subjectPath() {
            return AuditController.PATH
                    + "?kind="
                    + deed.subjectKind()
                    + "&subject="
                    + deed.subject();
        }
    }
}
