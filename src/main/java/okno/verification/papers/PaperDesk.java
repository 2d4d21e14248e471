package okno.verification.papers;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import okno.accounts.Citizen;
import okno.accounts.CitizenId;
import okno.accounts.Citizens;
import okno.accounts.representation.Refusal;
import okno.accounts.representation.Representation;
import okno.accounts.representation.RepresentationChecks;
import okno.attachments.Attachment;
import okno.attachments.AttachmentId;
import okno.attachments.Attachments;
import okno.audit.Access;
import okno.audit.Audit;
import okno.identifiers.Snils;
import okno.platform.sql.Latest;
import okno.verification.Operators.Operator;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What an operator does with the papers of representatives. Scans need no counter: whoever of the
/// operators comes first takes them. What has no scan is shown where its owner stands, with the
/// paper in his hands. Every look is recorded and shown to who handed the paper in.
@Service
public class PaperDesk {
    private static final int PAGE = 50;

    private final RepresentationChecks checks;
    private final Citizens citizens;
    private final Attachments attachments;
    private final Audit audit;

    PaperDesk(
            RepresentationChecks checks, Citizens citizens, Attachments attachments, Audit audit) {
        this.checks = checks;
        this.citizens = citizens;
        this.attachments = attachments;
        this.audit = audit;
    }

    /// A paper that waits, with who handed it in.
    public record Waiting(Representation representation, Citizen representative) {}

    /// A paper to be compared.
    ///
    /// @param principalSnils of the person acted for, if the paper names one
    /// @param found whether a confirmed account of that СНИЛС and name is there
    public record Sheet(
            Representation representation,
            Citizen representative,
            Optional<Snils> principalSnils,
            boolean found,
            List<Attachment> scans) {}

    /// Papers with a scan that nobody has checked, the oldest first.
    ///
    /// @param after the last one of the page before
    @Transactional(readOnly = true)
    public Latest<Waiting> waiting(Optional<UUID> after) {
        var open = Latest.of(checks.waiting(after, PAGE + 1), PAGE, Representation::id);
        var people =
                citizens.findAll(open.rows().stream().map(Representation::representative).toList());
        var waiting =
                open.rows().stream()
                        .flatMap(
                                one ->
                                        Optional.ofNullable(people.get(one.representative()))
                                                .map(it -> new Waiting(one, it))
                                                .stream())
                        .toList();
        return new Latest<>(waiting, open.next());
    }

    /// Papers that nobody has checked of the person at the counter, who may have them with him.
    @Transactional(readOnly = true)
    public List<Representation> waiting(CitizenId representative) {
        return checks.waiting(representative);
    }

    /// Opens a paper, which is recorded.
    ///
    /// @throws okno.platform.NotFound if there is none
    @Transactional
    public Sheet open(Operator operator, UUID id) {
        var found = checks.get(id);
        audit.recordAccess(
                operator.actor(),
                "representation.opened",
                "representation",
                id.toString(),
                access(operator, found));
        return new Sheet(
                found,
                citizens.get(found.representative()),
                checks.principalSnils(id),
                checks.principal(found).isPresent(),
                attachments.ofSubject(id));
    }

    /// Opens a scan, which is recorded.
    ///
    /// @throws okno.platform.NotFound if it is not of this paper
    @Transactional
    public Attachment openScan(Operator operator, UUID id, AttachmentId scan) {
        var found = checks.get(id);
        return attachments.openedBy(operator.id(), id, scan, access(operator, found));
    }

    /// Accepts a paper.
    ///
    /// @return false when the person acted for has no confirmed account of this name
    /// @throws okno.platform.Conflict when it was decided or has ended meanwhile
    @Transactional
    public boolean accept(Operator operator, UUID id) {
        var accepted = checks.accept(id, operator.id());
        if (accepted) {
            record(operator, id, "verification.paper-accepted");
        }
        return accepted;
    }

    /// Refuses a paper.
    ///
    /// @throws okno.platform.Conflict when it has ended meanwhile
    @Transactional
    public void refuse(Operator operator, UUID id, Refusal reason) {
        checks.refuse(id, reason, operator.id());
        record(operator, id, "verification.paper-refused");
    }

    private void record(Operator operator, UUID id, String action) {
        var facts = Map.of("centre", operator.centre().slug());
        audit.record(operator.actor(), action, "representation", id.toString(), facts);
    }

    private static Access access(Operator operator, Representation one) {
        return new Access(
                one.representative().value(),
                operator.centre().office().title(),
                "representation",
                "");
    }
}
