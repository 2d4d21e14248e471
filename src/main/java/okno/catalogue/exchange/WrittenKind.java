package okno.catalogue.exchange;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import okno.content.ContentPart;
import org.jspecify.annotations.Nullable;

/// The files of one kind in an exchange folder while they are written: one for all lines, made with
/// the first of them, and one for each package.
final class WrittenKind implements AutoCloseable {
    private final Path folder;
    private final ExchangeKind kind;
    private @Nullable OutputStream lines;
    private int packages;

    WrittenKind(Path folder, ExchangeKind kind) throws IOException {
        this.folder = Files.createDirectories(folder);
        this.kind = kind;
    }

    /// @throws UncheckedIOException if a file cannot be written
    void add(String slug, byte[] content) {
        try {
            if (ContentPart.isLine(content)) {
                addLine(content);
            } else {
                var own = Files.createDirectories(folder.resolve(kind.word()));
                Files.write(own.resolve(slug + ".yaml"), content);
                packages++;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void addLine(byte[] content) throws IOException {
        var out = lines;
        if (out == null) {
            var file = folder.resolve(kind.word() + ".jsonl");
            out = new BufferedOutputStream(Files.newOutputStream(file));
            lines = out;
        }
        out.write(content);
        out.write('\n');
    }

    int files() {
        return packages + (lines == null ? 0 : 1);
    }

    @Override
    public void close() throws IOException {
        if (lines != null) {
            lines.close();
        }
    }
}
