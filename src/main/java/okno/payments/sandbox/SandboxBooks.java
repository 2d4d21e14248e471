package okno.payments.sandbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// What the sandbox knows, kept in a file so that it outlives a restart. Not safe for several
/// threads: [Sandbox] sees to that.
final class SandboxBooks {
    private static final Duration KEYS_KEPT = Duration.ofHours(24);
    private static final Duration MONEY_KEPT = Duration.ofDays(30);

    private final Optional<Path> file;
    private final JsonMapper mapper = JsonMapper.shared();
    private final Content content;

    private SandboxBooks(Optional<Path> file, Content content) {
        this.file = file;
        this.content = content;
    }

    /// The answer to a command, told again to who sends it again.
    record Remembered(String command, SandboxAnswer answer, Instant at) {}

    /// Everything there is.
    record Content(
            Map<String, SandboxPayment> payments,
            Map<String, SandboxRefund> refunds,
            Map<String, Remembered> keys,
            List<SandboxNotice> notices) {
        static Content empty() {
            return new Content(
                    new LinkedHashMap<>(),
                    new LinkedHashMap<>(),
                    new LinkedHashMap<>(),
                    new ArrayList<>());
        }
    }

    static SandboxBooks inMemory() {
        return new SandboxBooks(Optional.empty(), Content.empty());
    }

    /// What the file says; a file that cannot be read begins anew.
    static SandboxBooks in(Path file) {
        var books = new SandboxBooks(Optional.of(file), Content.empty());
        books.load(file);
        return books;
    }

    Content content() {
        return content;
    }

    /// Forgets what is old and writes the file.
    void keep(Instant now) {
        content.keys().values().removeIf(it -> it.at().plus(KEYS_KEPT).isBefore(now));
        content.payments().values().removeIf(it -> it.createdAt().plus(MONEY_KEPT).isBefore(now));
        content.refunds().values().removeIf(it -> it.createdAt().plus(MONEY_KEPT).isBefore(now));
        file.ifPresent(this::write);
    }

    private void load(Path from) {
        try {
            if (Files.exists(from)) {
                var read = mapper.readValue(Files.readAllBytes(from), Content.class);
                content.payments().putAll(read.payments());
                content.refunds().putAll(read.refunds());
                content.keys().putAll(read.keys());
                content.notices().addAll(read.notices());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (JacksonException _) {
            // It was written by another version of the sandbox: nothing of it is needed.
        }
    }

    private void write(Path to) {
        try {
            var folder = to.toAbsolutePath().getParent();
            Files.createDirectories(folder);
            var fresh = Files.createTempFile(folder, "gateway", ".json");
            Files.write(fresh, mapper.writeValueAsBytes(content));
            Files.move(
                    fresh, to, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
