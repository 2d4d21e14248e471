package okno.desk.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import okno.accounts.FullName;
import okno.accounts.StaffId;
import okno.agencies.Agencies;
import okno.agencies.Agency;
import okno.audit.Actor;
import okno.audit.Audit;
import okno.audit.AuditEntry;
import okno.platform.NotFound;
import okno.platform.web.RequestTexts;
import okno.submissions.Submission;
import org.springframework.stereotype.Component;

/// The record of deeds of a case or an appeal in words for officers: who opened, took, handed over
/// and decided it.
@Component
class CaseJournal {
    private static final String OPENED = "opened";
    private static final String NOTED = "noted";
    private static final String WRITTEN = "written";
    private static final String ASSIGNED = "assigned";
    private static final String SIGNATURE_CHECKED = "signature-checked";
    private static final int SHOWN = 100;

    /// Deeds by which nothing of the case changes.
    private static final Set<String> WITHOUT_CHANGE =
            Set.of(
                    OPENED,
                    NOTED,
                    WRITTEN,
                    SIGNATURE_CHECKED,
                    "letter-printed",
                    "letter-sent",
                    "letter-unsent");

    /// Deeds that their names alone say.
    private static final Set<String> PLAIN =
            Set.of(
                    "released",
                    "signed",
                    "charged",
                    "paid",
                    "letter-printed",
                    "letter-sent",
                    "letter-unsent");

    private final Audit audit;
    private final Agencies agencies;
    private final DeskOfficers officers;
    private final RequestTexts texts;

    CaseJournal(Audit audit, Agencies agencies, DeskOfficers officers, RequestTexts texts) {
        this.audit = audit;
        this.agencies = agencies;
        this.officers = officers;
        this.texts = texts;
    }

    /// What was dealt with.
    ///
    /// @param kind word of the record of deeds: `submission`
    /// @param agency slug of the body it lies with
    record Subject(String kind, String id, String agency) {
        static Subject of(Submission submission) {
            return new Subject("submission", submission.id().toString(), submission.body());
        }
    }

    /// The latest deeds, newest first.
    List<JournalEntry> of(Subject subject) {
        return words(audit.of(subject.kind(), subject.id(), SHOWN));
    }

    /// The latest deed that changed it, for who wrote meanwhile.
    Optional<Change> lastChange(Subject subject) {
        var latest =
                audit.of(subject.kind(), subject.id(), SHOWN).stream()
                        .filter(it -> !WITHOUT_CHANGE.contains(verb(it)))
                        .limit(1)
                        .toList();
        var zone =
                agencies.find(subject.agency())
                        .map(Agency::zone)
                        .orElseThrow(() -> new NotFound("agency"));
        return words(latest).stream()
                .map(entry -> new Change(entry.who(), entry.what(), entry.at(), zone))
                .findFirst();
    }

    private List<JournalEntry> words(List<AuditEntry> deeds) {
        var people = new ArrayList<StaffId>();
        for (var deed : deeds) {
            Stream.concat(staff(deed.actor()).stream(), assigned(deed).stream())
                    .forEach(people::add);
        }
        var names = officers.names(people);
        return deeds.stream()
                .map(
                        deed ->
                                new JournalEntry(
                                        deed.recordedAt(), who(deed, names), what(deed, names)))
                .toList();
    }

    private String who(AuditEntry deed, Map<StaffId, FullName> names) {
        return switch (deed.actor().kind()) {
            case STAFF -> name(staff(deed.actor()), names);
            case CITIZEN -> texts.text("desk.who.citizen");
            case SYSTEM, GUEST -> texts.text("desk.who.portal");
        };
    }

    private String what(AuditEntry deed, Map<StaffId, FullName> names) {
        var status = deed.facts().get("status");
        if (status != null) {
            return texts.text("desk.journal.status", texts.text("desk.status." + status));
        }
        return switch (verb(deed)) {
            case OPENED -> texts.text("desk.journal.opened");
            case NOTED -> texts.text("desk.journal.noted");
            case WRITTEN -> texts.text("desk.journal.written");
            case ASSIGNED ->
                    assigned(deed).equals(staff(deed.actor()))
                            ? texts.text("desk.journal.taken")
                            : texts.text("desk.journal.assigned", name(assigned(deed), names));
            case SIGNATURE_CHECKED ->
                    texts.text(
                            "desk.journal.signature-checked."
                                    + deed.facts()
                                            .getOrDefault("verdict", "UNDECIDED")
                                            .toLowerCase(Locale.ROOT));
            default -> plain(deed);
        };
    }

    /// What was done, where its name alone says it.
    private String plain(AuditEntry deed) {
        if (PLAIN.contains(verb(deed))) {
            return texts.text("desk.journal." + verb(deed));
        }
        return deed.action().startsWith("appeal.")
                ? texts.text("desk.appeal.step." + verb(deed))
                : texts.text("desk.journal.other", deed.action());
    }

    /// What was done, whatever it was done to.
    private static String verb(AuditEntry deed) {
        return deed.action().substring(deed.action().indexOf('.') + 1);
    }

    private String name(Optional<StaffId> id, Map<StaffId, FullName> names) {
        return id.map(names::get)
                .map(FullName::initials)
                .orElseGet(() -> texts.text("desk.who.unknown"));
    }

    private static Optional<StaffId> staff(Actor actor) {
        return actor.kind() == Actor.Kind.STAFF
                ? Optional.of(StaffId.of(actor.id()))
                : Optional.empty();
    }

    private static Optional<StaffId> assigned(AuditEntry deed) {
        return Optional.ofNullable(deed.facts().get("officer")).map(StaffId::of);
    }
}
