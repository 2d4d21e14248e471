package okno.signatures.web.check;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import okno.platform.TooManyRequests;
import okno.signatures.ContentDigests;
import okno.signatures.ContentRef;
import okno.signatures.SignatureFile;
import okno.signatures.Signatures;
import okno.signatures.embedded.PdfSignature;
import okno.signatures.report.CheckedDocument;
import okno.signatures.report.SignatureReport;
import org.springframework.stereotype.Component;

/// Checks signatures that anybody brings. Hashing takes seconds of a core, so two run at once and
/// the next wait for a while: the rest of the portal has its other work to do.
@Component
class SignatureChecks {
    private static final byte[] PDF = {'%', 'P', 'D', 'F', '-'};
    private static final int AT_ONCE = 2;
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Semaphore turns = new Semaphore(AT_ONCE, true);
    private final Signatures signatures;
    private final Clock clock;

    SignatureChecks(Signatures signatures, Clock clock) {
        this.signatures = signatures;
        this.clock = clock;
    }

    /// A file that was brought.
    record Brought(String name, ContentRef.Source source) {}

    /// What was found of a signature, or of each that lies in a PDF.
    ///
    /// @param signature file with it
    /// @param document absent when it lies inside of the signature
    /// @return empty when the file is a PDF without signatures
    /// @throws TooManyRequests when others are checking and do not come to an end
    List<SignatureReport> check(Brought signature, Optional<Brought> document) throws IOException {
        if (!turn()) {
            throw new TooManyRequests(PATIENCE);
        }
        try {
            return document.isEmpty() && isPdf(signature.source())
                    ? inside(signature)
                    : List.of(one(signature.source(), document));
        } finally {
            turns.release();
        }
    }

    private static boolean isPdf(ContentRef.Source source) throws IOException {
        try (var in = source.open()) {
            return Arrays.equals(in.readNBytes(PDF.length), PDF);
        }
    }

    private List<SignatureReport> inside(Brought pdf) throws IOException {
        byte[] bytes;
        try (var in = pdf.source().open()) {
            bytes = in.readAllBytes();
        }
        var found = PdfSignature.of(bytes);
        if (found.isEmpty()) {
            return List.of();
        }
        var about = CheckedDocument.read(pdf.name(), pdf.source());
        var now = clock.instant();
        return found.stream()
                .map(
                        one ->
                                new SignatureReport(
                                        Optional.of(about),
                                        one.judged(
                                                signatures.verify(
                                                        SignatureFile.of(one.cms()),
                                                        new ContentRef.Stored(one.content()),
                                                        now)),
                                        now))
                .toList();
    }

    private SignatureReport one(ContentRef.Source signature, Optional<Brought> document)
            throws IOException {
        var read = Optional.<CheckedDocument>empty();
        ContentRef content = new ContentRef.Attached();
        if (document.isPresent()) {
            var one = document.get();
            var about = CheckedDocument.read(one.name(), one.source());
            var hash = HexFormat.of().parseHex(about.streebog256());
            content = new ContentRef.Hashed(ContentDigests.known256(hash), one.source());
            read = Optional.of(about);
        }
        var now = clock.instant();
        var found = signatures.verify(SignatureFile.of(signature), content, now);
        return new SignatureReport(read, found, now);
    }

    private boolean turn() {
        try {
            return turns.tryAcquire(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
