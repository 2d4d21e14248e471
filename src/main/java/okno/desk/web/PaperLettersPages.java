package okno.desk.web;

import java.util.List;
import java.util.Map;
import okno.accounts.Citizen;
import okno.accounts.CitizenId;
import okno.accounts.Citizens;
import okno.agencies.Agencies;
import okno.catalogue.Catalogue;
import okno.platform.NotFound;
import okno.platform.web.Problems;
import okno.submissions.Proceedings.Officer;
import okno.submissions.unreached.PaperLetters;
import okno.submissions.unreached.UnreachedCase;
import org.springframework.stereotype.Component;

/// Makes the page of letters on paper.
@Component
class PaperLettersPages {
    private final PaperLetters letters;
    private final Citizens citizens;
    private final Catalogue catalogue;
    private final Agencies agencies;

    PaperLettersPages(
            PaperLetters letters, Citizens citizens, Catalogue catalogue, Agencies agencies) {
        this.letters = letters;
        this.citizens = citizens;
        this.catalogue = catalogue;
        this.agencies = agencies;
    }

    /// All who wait are ticked, unless the reader has just unticked everybody.
    PaperLettersPage of(Officer officer, boolean written, Problems problems) {
        var listed = written ? letters.written(officer) : letters.waiting(officer);
        var cases = listed.cases();
        var people = citizens.findAll(cases.stream().map(UnreachedCase::citizen).toList());
        var waiting = cases.stream().map(one -> one.number().value()).toList();
        return new PaperLettersPage(
                written,
                cases.stream().map(one -> line(one, people)).toList(),
                written || problems.any() ? List.of() : waiting,
                listed.more(),
                problems);
    }

    private PaperLettersPage.Case line(UnreachedCase one, Map<CitizenId, Citizen> people) {
        var body = agencies.find(one.body()).orElseThrow(() -> new NotFound("agency"));
        var applicant = people.get(one.citizen());
        return new PaperLettersPage.Case(
                one.number().value(),
                applicant == null ? "" : applicant.name().full(),
                catalogue.version(one.versionId()).map(it -> it.content().title()).orElse(""),
                one.status(),
                one.writtenAt().orElse(one.noticedAt()).atZone(body.zone()).toLocalDate());
    }
}
