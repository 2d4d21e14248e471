package okno.catalogue.search;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.StreamCorruptedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32C;
import java.util.zip.CheckedInputStream;
import java.util.zip.CheckedOutputStream;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.IOContext;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// An index in a file, so that the next start makes it of this one. The file is no truth: what it
/// holds is compared with the entries, and one that is of another program, of other words or broken
/// is passed over.
public final class KeptIndex {
    private static final Logger LOG = LoggerFactory.getLogger(KeptIndex.class);

    private final Path file;

    /// What the file holds, if this node knows it.
    private volatile @Nullable Directory held;

    /// @param file need not be there
    public KeptIndex(Path file) {
        this.file = file.toAbsolutePath();
    }

    /// What was kept, read into memory.
    ///
    /// @param maker who made it, see [IndexMaker]
    Optional<Directory> read(String maker) {
        var sum = new CRC32C();
        try (var in =
                new DataInputStream(
                        new CheckedInputStream(
                                new BufferedInputStream(Files.newInputStream(file)), sum))) {
            if (!in.readUTF().equals(maker)) {
                return Optional.empty();
            }
            var read = read(in, sum);
            held = read;
            return Optional.of(read);
        } catch (NoSuchFileException absent) {
            return Optional.empty();
        } catch (IOException | RuntimeException broken) {
            LOG.warn("the kept search index cannot be read, a new one is made: {}", told(broken));
            return Optional.empty();
        }
    }

    private static Directory read(DataInputStream in, CRC32C sum) throws IOException {
        var directory = Indexed.inMemory();
        for (int rest = in.readInt(); rest > 0; rest--) {
            try (var part = directory.createOutput(in.readUTF(), IOContext.DEFAULT)) {
                var bytes = in.readNBytes(in.readInt());
                part.writeBytes(bytes, bytes.length);
            }
        }
        long found = sum.getValue();
        if (in.readLong() != found) {
            throw new StreamCorruptedException("wrong sum");
        }
        return directory;
    }

    /// Keeps an index instead of the one before. A disk that is full or closed costs only the next
    /// start some seconds.
    void write(String maker, Directory index) {
        if (index.equals(held)) {
            return;
        }
        try {
            Files.createDirectories(file.resolveSibling("."));
            var fresh = Files.createTempFile(file.resolveSibling("."), "search", ".new");
            try {
                write(maker, index, fresh);
                Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING);
                held = index;
            } finally {
                Files.deleteIfExists(fresh);
            }
        } catch (IOException full) {
            LOG.warn("the search index cannot be kept: {}", told(full));
        }
    }

    private static void write(String maker, Directory index, Path fresh) throws IOException {
        var sum = new CRC32C();
        try (var out =
                new DataOutputStream(
                        new CheckedOutputStream(
                                new BufferedOutputStream(Files.newOutputStream(fresh)), sum))) {
            var names = List.of(index.listAll());
            out.writeUTF(maker);
            out.writeInt(names.size());
            for (var name : names) {
                write(name, index, out);
            }
            out.writeLong(sum.getValue());
        }
    }

    private static void write(String name, Directory index, DataOutputStream out)
            throws IOException {
        try (var part = index.openInput(name, IOContext.READONCE)) {
            var bytes = new byte[Math.toIntExact(part.length())];
            part.readBytes(bytes, 0, bytes.length);
            out.writeUTF(name);
            out.writeInt(bytes.length);
            out.write(bytes);
        }
    }

    private static String told(Exception problem) {
        return problem.getClass().getSimpleName();
    }
}
