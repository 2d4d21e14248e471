package okno.desk.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import okno.accounts.Citizens;
import okno.accounts.FullName;
import okno.accounts.SignedInStaff;
import okno.accounts.StaffId;
import okno.appeals.Appeal;
import okno.appeals.AppealCases;
import okno.appeals.AppealStep;
import okno.appeals.LeavingGround;
import okno.appeals.OpenedAppeal;
import okno.attachments.Attachment;
import okno.desk.Note;
import okno.platform.web.Problems;
import okno.platform.web.RequestTexts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Makes the officer's page of an appeal.
@Component
class DeskAppealPages {
    private final AppealCases cases;
    private final Citizens citizens;
    private final DeskAppealRows rows;
    private final AppealCompany company;
    private final CaseJournal journal;
    private final RequestTexts texts;

    DeskAppealPages(
            AppealCases cases,
            Citizens citizens,
            DeskAppealRows rows,
            AppealCompany company,
            CaseJournal journal,
            RequestTexts texts) {
        this.cases = cases;
        this.citizens = citizens;
        this.rows = rows;
        this.company = company;
        this.journal = journal;
        this.texts = texts;
    }

    /// @param typed a note that was refused
    DeskAppealPage of(SignedInStaff me, OpenedAppeal opened, String typed, Problems problems) {
        var appeal = opened.appeal();
        var files = cases.files(opened);
        var notes = company.notes(appeal);
        var names = company.names(people(opened, notes));
        return new DeskAppealPage(
                rows.of(List.of(appeal)).getFirst(),
                citizens.find(appeal.citizen()).orElse(null),
                opened.text(),
                appeal.matter().concerns().map(company::title).orElse(null),
                company.complaint(me, appeal).orElse(null),
                why(opened).orElse(null),
                of(files, appeal.origin().whole()),
                opened.steps().reversed().stream().map(it -> step(it, files, names)).toList(),
                AppealDeed.with(appeal).stream().filter(it -> offered(me, appeal, it)).toList(),
                AppealFrequentController.mayPublish(opened),
                opened.rating(),
                notes.stream().map(note -> line(note, names)).toList(),
                journal.of(AppealDeedPages.subject(appeal)),
                typed,
                problems);
    }

    /// Nobody takes what he has already.
    private static boolean offered(SignedInStaff me, Appeal appeal, AppealDeed deed) {
        return deed != AppealDeed.ASSIGNMENT
                || !appeal.standing().officer().equals(Optional.of(me.id()));
    }

    private Optional<String> why(OpenedAppeal opened) {
        return opened.running().map(term -> term.explanation().in(texts.locale()));
    }

    private static List<StaffId> people(OpenedAppeal opened, List<Note> notes) {
        var people = new ArrayList<StaffId>();
        opened.steps().stream()
                .filter(step -> !step.action().byCitizen())
                .forEach(step -> people.add(new StaffId(step.actor())));
        notes.forEach(note -> people.add(note.author()));
        return people;
    }

    private DeskAppealPage.Step step(
            AppealStep step, List<Attachment> files, Map<StaffId, FullName> names) {
        var words = step.words();
        return new DeskAppealPage.Step(
                step.action(),
                step.action().byCitizen() ? null : initials(names, new StaffId(step.actor())),
                company.title(step.agency()),
                words.text().isEmpty() ? null : words.text(),
                words.ground().map(LeavingGround::word).orElse(null),
                words.reference().orElse(null),
                step.at(),
                of(files, step.id()));
    }

    private static CasePage.Line line(Note note, Map<StaffId, FullName> names) {
        var who = initials(names, note.author());
        return new CasePage.Line(who == null ? "" : who, note.at(), note.text());
    }

    private static @Nullable String initials(Map<StaffId, FullName> names, StaffId id) {
        return Optional.ofNullable(names.get(id)).map(FullName::initials).orElse(null);
    }

    private static List<Attachment> of(List<Attachment> files, UUID subject) {
        return files.stream().filter(file -> file.subject().equals(subject)).toList();
    }
}
