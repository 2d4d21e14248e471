package okno.desk.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import okno.agencies.Agencies;
import okno.agencies.Agency;
import okno.agencies.Office;
import okno.catalogue.Catalogue;
import okno.platform.NotFound;
import okno.platform.pdf.DocumentWords;
import okno.platform.pdf.PdfDocuments;
import okno.platform.web.PublicAddress;
import okno.submissions.unreached.UnreachedCase;
import org.springframework.stereotype.Component;

/// Puts letters on paper: a sheet each, A4, folded in three for an envelope E65 (110 × 220 mm) with
/// a window. A letter says where the application stands and where to read on, and no more: others
/// may open it.
@Component
class PaperSheets {
    private final PaperPeople people;
    private final Agencies agencies;
    private final Catalogue catalogue;
    private final PdfDocuments documents;
    private final DocumentWords words;
    private final PublicAddress site;

    PaperSheets(
            PaperPeople people,
            Agencies agencies,
            Catalogue catalogue,
            PdfDocuments documents,
            DocumentWords words,
            PublicAddress site) {
        this.people = people;
        this.agencies = agencies;
        this.catalogue = catalogue;
        this.documents = documents;
        this.words = words;
        this.site = site;
    }

    /// The letters as PDF; a person whose account has gone gets none.
    ///
    /// @param printed when
    byte[] of(List<UnreachedCase> cases, Instant printed) {
        var addressees = people.find(cases.stream().map(UnreachedCase::citizen).toList());
        var sheets =
                cases.stream()
                        .flatMap(
                                one ->
                                        Optional.ofNullable(addressees.get(one.citizen()))
                                                .map(addressee -> sheet(one, addressee, printed))
                                                .stream())
                        .toList();
        var page = new PaperSheetsPage(site.of(""), sheets);
        return documents.render("desk/paperSheets", Map.of("page", page, "words", words));
    }

    private PaperSheetsPage.Sheet sheet(
            UnreachedCase one, PaperSheetsPage.Addressee addressee, Instant printed) {
        var body = agencies.find(one.body()).orElseThrow(() -> new NotFound("agency"));
        return new PaperSheetsPage.Sheet(
                addressee,
                sender(body),
                one.number().value(),
                catalogue.version(one.versionId()).map(it -> it.content().title()).orElse(""),
                words.text("submissions.status." + one.status().word()),
                day(one.sentAt(), body),
                day(printed, body));
    }

    private static PaperSheetsPage.Sender sender(Agency body) {
        var office = body.offices().stream().findFirst();
        return new PaperSheetsPage.Sender(
                body.title(),
                body.details().postAddress().or(() -> office.map(Office::address)).orElse(""),
                body.details()
                        .contacts()
                        .phone()
                        .or(() -> office.flatMap(it -> it.contacts().phone()))
                        .orElse(""));
    }

    private String day(Instant at, Agency body) {
        return words.date(LocalDate.ofInstant(at, body.zone()));
    }
}
