package okno.attachments;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.concurrent.atomic.AtomicInteger;
import okno.attachments.antivirus.VirusScanner;

/// A scanner that says what a test wants it to.
class StubScanner implements VirusScanner {
    volatile Verdict verdict = new Verdict.Clean();
    volatile boolean up = true;
    final AtomicInteger asked = new AtomicInteger();

    @Override
    public Verdict scan(InputStream content) {
        asked.incrementAndGet();
        try {
            content.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return up ? verdict : new Verdict.Unavailable("away");
    }

    @Override
    public boolean answers() {
        return up;
    }
}
