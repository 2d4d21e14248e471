package okno.verification.letters;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import okno.accounts.CitizenId;
import okno.platform.Zones;
import okno.platform.pdf.DocumentWords;
import okno.platform.pdf.PdfDocuments;
import okno.platform.web.PublicAddress;
import org.springframework.stereotype.Component;

/// Puts letters on paper: an inventory of the batch, then a sheet a letter, A4, folded in three for
/// an envelope E65 (110 × 220 mm) with a window. The addressee stands in the upper third, the code
/// under the lower fold, inside.
@Component
public class LetterSheets {
    private final PdfDocuments documents;
    private final DocumentWords words;
    private final LetterSettings settings;
    private final LetterPeople people;
    private final PublicAddress address;

    LetterSheets(
            PdfDocuments documents,
            DocumentWords words,
            LetterSettings settings,
            LetterPeople people,
            PublicAddress address) {
        this.documents = documents;
        this.words = words;
        this.settings = settings;
        this.people = people;
        this.address = address;
    }

    /// Who sends the letters; empty if the settings do not say.
    String sender() {
        return settings.sender();
    }

    /// Letters of a batch at most.
    int most() {
        return settings.batch();
    }

    /// Whom a letter goes to; empty if there is nothing to compare him with or no address.
    Optional<Addressee> addressee(CitizenId citizen) {
        return people.addressee(citizen);
    }

    byte[] render(Batch batch, List<Sheet> sheets) {
        var pages = sheets.stream().map(this::page).toList();
        var page = new SheetsPage(settings.sender(), date(batch.madeAt()), address.of(""), pages);
        return documents.render(
                "verification/letters/sheets", Map.of("page", page, "words", words));
    }

    private SheetsPage.Page page(Sheet sheet) {
        return new SheetsPage.Page(
                sheet.letter().number().formatted(),
                sheet.addressee(),
                sheet.code().code().formatted(),
                date(sheet.code().expiresAt()));
    }

    private String date(Instant at) {
        return words.date(LocalDate.ofInstant(at, Zones.MOSCOW));
    }
}
