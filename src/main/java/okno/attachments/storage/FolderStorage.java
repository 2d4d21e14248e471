package okno.attachments.storage;

import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Keeps files in a folder of the file system, local or mounted: `2026-11-22/7f/<id>`, by the day
/// in the id (UUIDv7) and its last two signs. Days make a copy of what is new cheap, and no
/// folder grows without end.
public final class FolderStorage implements AttachmentStorage {
    private static final Logger LOG = LoggerFactory.getLogger(FolderStorage.class);

    private final Path root;

    private FolderStorage(Path root) {
        this.root = root;
    }

    /// The storage in `root`, which is created once, here. When it vanishes later (a disk that is
    /// not mounted), nothing is written in its place.
    public static FolderStorage at(Path root) {
        try {
            Files.createDirectories(root);
        } catch (IOException e) {
            LOG.error("files cannot be stored: no folder {}: {}", root, e.toString());
        }
        return new FolderStorage(root);
    }

    @Override
    public void write(UUID id, Content content) {
        var place = place(id);
        try {
            create(place.day(), root);
            create(place.twig(), place.day());
            writeDurably(place.unfinished(), content);
            Files.move(place.unfinished(), place.file(), StandardCopyOption.ATOMIC_MOVE);
            force(place.twig());
        } catch (IOException e) {
            drop(place.unfinished(), e);
            throw new StorageUnavailable("cannot write " + place.file(), e);
        }
    }

    @Override
    public InputStream read(UUID id) {
        try {
            return Files.newInputStream(place(id).file());
        } catch (IOException e) {
            throw new StorageUnavailable("cannot read " + place(id).file(), e);
        }
    }

    @Override
    public void delete(UUID id) {
        try {
            Files.deleteIfExists(place(id).unfinished());
            Files.deleteIfExists(place(id).file());
        } catch (IOException e) {
            throw new StorageUnavailable("cannot delete " + place(id).file(), e);
        }
    }

    /// Where a file lies in such a storage.
    public static Path file(Path root, UUID id) {
        return place(root, id).file();
    }

    private Place place(UUID id) {
        return place(root, id);
    }

    private static Place place(Path root, UUID id) {
        var name = id.toString();
        var written = Instant.ofEpochMilli(id.getMostSignificantBits() >>> 16);
        var day = root.resolve(written.atOffset(ZoneOffset.UTC).toLocalDate().toString());
        return new Place(day, day.resolve(name.substring(name.length() - 2)), name);
    }

    /// Where a file lies, and the folders above it.
    private record Place(Path day, Path twig, String name) {
        Path file() {
            return twig.resolve(name);
        }

        Path unfinished() {
            return twig.resolve(name + ".part");
        }
    }

    /// Creates a folder. Its own entry is made durable too, for a file is no safer than the folder
    /// it is found by.
    private static void create(Path folder, Path parent) throws IOException {
        if (Files.isDirectory(folder)) {
            return;
        }
        try {
            Files.createDirectory(folder);
        } catch (FileAlreadyExistsException e) {
            LOG.trace("another upload created {}", folder);
        }
        force(parent);
    }

    private static void writeDurably(Path file, Content content) throws IOException {
        try (var channel =
                FileChannel.open(
                        file,
                        StandardOpenOption.CREATE,
                        StandardOpenOption.TRUNCATE_EXISTING,
                        StandardOpenOption.WRITE)) {
            var target = new BufferedOutputStream(Channels.newOutputStream(channel), 64 * 1024);
            content.writeTo(new StaysOpen(target));
            target.flush();
            channel.force(true);
        }
    }

    private static void force(Path folder) throws IOException {
        try (var channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    private static void drop(Path unfinished, IOException reason) {
        try {
            Files.deleteIfExists(unfinished);
        } catch (IOException e) {
            reason.addSuppressed(e);
        }
    }

    /// Lets the content close its stream and leaves the file open, to be forced to the disk.
    private static final class StaysOpen extends FilterOutputStream {
        StaysOpen(OutputStream target) {
            super(target);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            out.write(bytes, from, length);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }
}
