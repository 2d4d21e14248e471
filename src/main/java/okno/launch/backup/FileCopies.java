package okno.launch.backup;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import okno.attachments.storage.FolderStorage;
import okno.platform.StartProblem;

/// The stored files of a portal, on their way into a backup and out of it.
record FileCopies(Path backup) {

    /// Copies the storage and lists each file with its checksum. The storage only grows and loses
    /// whole files, so what is deleted while this runs is left out.
    ///
    /// @param known the files that the rows of the backup name; those that were not there are
    ///     counted: a storage that is not the portal's, or has suffered, has to be seen
    Manifest.Files save(Path storage, Stream<UUID> known) throws IOException {
        long count = 0;
        long bytes = 0;
        try (var list = Files.newBufferedWriter(list())) {
            for (var file : filesIn(storage)) {
                var name = storage.relativize(file).toString();
                try {
                    write(list, Checksum.copy(file, folder().resolve(name)), name);
                    bytes += Files.size(folder().resolve(name));
                    count++;
                } catch (NoSuchFileException _) {
                    Files.deleteIfExists(folder().resolve(name));
                }
            }
        }
        return new Manifest.Files(count, bytes, missing(known), Checksum.of(list()));
    }

    private long missing(Stream<UUID> known) {
        try (known) {
            return known.filter(id -> !Files.exists(FolderStorage.file(folder(), id))).count();
        }
    }

    /// Reads every file of the list.
    ///
    /// @throws StartProblem when one is not there or is not what it was
    void verify() throws IOException {
        each(
                (name, sha256) -> {
                    var file = folder().resolve(name);
                    if (!Files.isRegularFile(file)) {
                        throw new StartProblem("launch.backup-damaged", file);
                    }
                    requireSame(file, Checksum.of(file), sha256);
                });
    }

    /// Copies the files back.
    ///
    /// @throws StartProblem when a file is not what it was
    void restore(Path storage) throws IOException {
        each(
                (name, sha256) -> {
                    var source = folder().resolve(name);
                    requireSame(source, Checksum.copy(source, storage.resolve(name)), sha256);
                });
    }

    private interface Listed {
        void read(String name, String sha256) throws IOException;
    }

    private void each(Listed listed) throws IOException {
        try (var lines = Files.newBufferedReader(list())) {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                var parts = line.split("  " + Manifest.Files.FOLDER + "/", 2);
                if (parts.length < 2
                        || !folder().resolve(parts[1]).normalize().startsWith(folder())) {
                    throw new StartProblem("launch.backup-damaged", list());
                }
                listed.read(parts[1], parts[0]);
            }
        }
    }

    private static void requireSame(Path file, String found, String sha256) {
        if (!found.equals(sha256)) {
            throw new StartProblem("launch.backup-damaged", file);
        }
    }

    Path list() {
        return backup.resolve(Manifest.Files.LIST);
    }

    private Path folder() {
        return backup.resolve(Manifest.Files.FOLDER);
    }

    private static void write(BufferedWriter list, String sha256, String name) throws IOException {
        list.write(sha256 + "  " + Manifest.Files.FOLDER + "/" + name + "\n");
    }

    private static List<Path> filesIn(Path storage) throws IOException {
        if (!Files.isDirectory(storage)) {
            return List.of();
        }
        try (var all = Files.walk(storage)) {
            return all.filter(Files::isRegularFile).sorted().toList();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }
}
