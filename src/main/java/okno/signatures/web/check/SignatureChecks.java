package okno.signatures.web.check;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import okno.platform.TooManyRequests;
import okno.signatures.ContentDigests;
import okno.signatures.ContentRef;
import okno.signatures.SignatureFile;
import okno.signatures.Signatures;
import okno.signatures.embedded.JointSignature;
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

    /// What was found of a signature, or of each where several people signed.
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
                    : each(SignatureFile.of(signature.source()), document);
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

    private List<SignatureReport> each(SignatureFile signature, Optional<Brought> document)
            throws IOException {
        var read = Optional.<CheckedDocument>empty();
        var apart = Optional.<ContentRef.Hashed>empty();
        if (document.isPresent()) {
            var beside = document.get();
            read = Optional.of(CheckedDocument.read(beside.name(), beside.source()));
            apart = Optional.of(new ContentRef.Hashed(hash(read.get()), beside.source()));
        }
        var joint = JointSignature.of(signature);
        var content = joint.content(apart);
        var about = read;
        var now = clock.instant();
        return joint.files().stream()
                .map(one -> signatures.verify(one, content, now))
                .map(found -> new SignatureReport(about, found, now))
                .toList();
    }

    private static Map<String, byte[]> hash(CheckedDocument document) {
        return ContentDigests.known256(HexFormat.of().parseHex(document.streebog256()));
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
