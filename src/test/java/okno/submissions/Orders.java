package okno.submissions;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Future;
import javax.imageio.ImageIO;
import okno.accounts.AccountLevel;
import okno.accounts.CitizenId;
import okno.accounts.Citizens;
import okno.accounts.FullName;
import okno.accounts.NewCitizen;
import okno.accounts.representation.CaseOwner;
import okno.attachments.Uploads;
import okno.catalogue.Catalogue;
import okno.forms.RawInput;
import okno.identifiers.EmailAddress;
import okno.testing.TestSnils;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Makes what tests of submissions begin with: a citizen, a whole draft of the archive certificate.
@Component
public class Orders {
    public static final String SERVICE = "archive-social-legal-request";
    public static final String BODY = "stavropol-archives";

    private final Citizens citizens;
    private final Catalogue catalogue;
    private final Drafts drafts;
    private final Uploads uploads;
    private final TrackCode codes;
    private final JdbcClient jdbc;

    Orders(
            Citizens citizens,
            Catalogue catalogue,
            Drafts drafts,
            Uploads uploads,
            TrackCode codes,
            JdbcClient jdbc) {
        this.citizens = citizens;
        this.catalogue = catalogue;
        this.drafts = drafts;
        this.uploads = uploads;
        this.codes = codes;
        this.jdbc = jdbc;
    }

    /// Until another thread waits for a row that this transaction holds, or is done without.
    public void awaitLock(Future<?> other) {
        while (!other.isDone()
                && jdbc.sql("select count(*) from pg_locks where not granted")
                                .query(Integer.class)
                                .single()
                        == 0) {
            Thread.onSpinWait();
        }
    }

    /// A citizen of his own.
    public CitizenId citizen() {
        var snils = TestSnils.next();
        return citizens.add(
                new NewCitizen(
                        new FullName("Речной", "Пётр", "Ильич"),
                        snils,
                        AccountLevel.CONFIRMED,
                        "Берег-и-лодка-26",
                        Optional.empty(),
                        EmailAddress.parse("citizen" + snils.digits() + "@example.org")));
    }

    /// A draft with every answer, the body and the scan: nothing is missing.
    public SubmissionId wholeDraft(CitizenId citizen) {
        var id = emptyDraft(citizen);
        drafts.answer(citizen, id, section(citizen, id), answers());
        drafts.chooseBody(citizen, id, BODY);
        scan(citizen, id);
        return id;
    }

    /// A draft as «Заказать» begins it.
    public SubmissionId emptyDraft(CitizenId citizen) {
        var service = catalogue.find(SERVICE).orElseThrow();
        var variant = service.content().variants().getFirst().slug();
        return drafts.resume(citizen, new Drafts.Order(service, variant, Optional.empty()));
    }

    /// The answers of the only section.
    public static RawInput answers() {
        return new RawInput(
                Map.of(
                        "subject", List.of("Иванова Мария Петровна"),
                        "period", List.of("1980–1991"),
                        "phone", List.of("+7 928 123-45-67")));
    }

    public String section(CitizenId citizen, SubmissionId id) {
        return drafts.find(citizen, id).journey().sections().getFirst().key();
    }

    /// Attaches the copy of the identity document.
    public void scan(CitizenId citizen, SubmissionId id) {
        try {
            uploads.add(
                    CaseOwner.self(citizen),
                    id.value(),
                    ScanSlot.IDENTITY,
                    "паспорт.png",
                    new ByteArrayInputStream(png(40)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The code on the receipt of a submission.
    public String trackCode(SubmissionNumber number) {
        return codes.of(number);
    }

    /// A picture; no two of the same width have other bytes.
    public static byte[] png(int width) {
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(new BufferedImage(width, 30, BufferedImage.TYPE_INT_RGB), "png", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
