package okno.attachments;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import okno.attachments.QuarantineStore.Held;
import okno.attachments.antivirus.Antivirus;
import okno.attachments.antivirus.VirusScanner.Verdict;
import okno.attachments.storage.StorageUnavailable;
import okno.platform.jobs.GrowingPause;
import okno.platform.jobs.Rounds;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// Has the antivirus look at what waits in quarantine, one file a round, again and later while it
/// cannot. While it is down nothing is taken, so that no file's pause grows for it.
@Component
class LateScans implements Rounds {
    private static final Logger LOG = LoggerFactory.getLogger(LateScans.class);

    /// Longer than looking at all parts of a file may take.
    private static final Duration LEASE = Duration.ofMinutes(10);

    private static final GrowingPause PAUSE =
            new GrowingPause(Duration.ofSeconds(30), Duration.ofMinutes(30));
    private static final int RELEASED = 1000;

    private final Antivirus antivirus;
    private final QuarantineStore store;
    private final FileVault vault;
    private final FileSignatures signatures;
    private final Infections infections;
    private final Clock clock;

    LateScans(
            Antivirus antivirus,
            QuarantineStore store,
            FileVault vault,
            FileSignatures signatures,
            Infections infections,
            Clock clock) {
        this.antivirus = antivirus;
        this.store = store;
        this.vault = vault;
        this.signatures = signatures;
        this.infections = infections;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "quarantine";
    }

    @Override
    public int round() {
        return switch (antivirus.state()) {
            case NONE -> release();
            case DOWN -> 0;
            case UP -> {
                // To what the database keeps, which knows the holder by it.
                var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
                yield store.take(now, now.plus(LEASE)).map(this::look).orElse(0);
            }
        };
    }

    private int release() {
        int released = store.release(RELEASED);
        if (released > 0) {
            LOG.warn("{} files leave the quarantine: no antivirus is set", released);
        }
        return released;
    }

    private int look(Held held) {
        switch (scan(held.file())) {
            case Verdict.Clean() -> store.clean(held);
            case Verdict.Infected(var virus) -> infections.found(held, virus);
            case Verdict.Unavailable(_) -> {
                store.again(held, clock.instant().plus(PAUSE.after(held.tries() - 1)));
                return 0;
            }
        }
        return 1;
    }

    private Verdict scan(Attachment file) {
        for (var part : parts(file)) {
            try (var content = part.get()) {
                var verdict = antivirus.scan(content);
                if (!(verdict instanceof Verdict.Clean)) {
                    return verdict;
                }
            } catch (StorageUnavailable | IOException e) {
                LOG.warn("a file in quarantine cannot be read", e);
                return new Verdict.Unavailable("the storage");
            }
        }
        return new Verdict.Clean();
    }

    /// The file, what it was taken out of, and the signatures that came with it.
    private List<Supplier<InputStream>> parts(Attachment file) {
        var parts = new ArrayList<Supplier<InputStream>>();
        parts.add(() -> vault.open(file.id().value()));
        file.received().ifPresent(it -> parts.add(() -> vault.open(it.id().value())));
        for (var one : signatures.of(List.of(file.id()))) {
            parts.add(() -> new ByteArrayInputStream(signatures.cms(file.id(), one.id())));
        }
        return parts;
    }
}
