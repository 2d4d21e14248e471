package okno.signatures.web.check;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import okno.platform.TooManyRequests;
import okno.signatures.ContentDigests;
import okno.signatures.ContentRef;
import okno.signatures.SignatureFile;
import okno.signatures.Signatures;
import okno.signatures.report.CheckedDocument;
import okno.signatures.report.SignatureReport;
import org.springframework.stereotype.Component;

/// Checks signatures that anybody brings. Hashing takes seconds of a core, so two run at once and
/// the next wait for a while: the rest of the portal has its other work to do.
@Component
class SignatureChecks {
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

    /// @param document absent when it lies inside of the signature
    /// @throws TooManyRequests when others are checking and do not come to an end
    SignatureReport check(ContentRef.Source signature, Optional<Brought> document)
            throws IOException {
        if (!turn()) {
            throw new TooManyRequests(PATIENCE);
        }
        try {
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
        } finally {
            turns.release();
        }
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
