package okno.launch.backup;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import okno.platform.StartProblem;

/// The stored files of a portal, on their way into a backup and out of it.
record FileCopies(Path backup) {

    /// Copies the storage and lists each file with its checksum. The storage only grows and loses
    /// whole files, so what is deleted while this runs is left out.
    Manifest.Files save(Path storage) throws IOException {
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
        return new Manifest.Files(count, bytes, Checksum.of(list()));
    }

    /// Copies the files back.
    ///
    /// @throws StartProblem when a file is not what it was
    void restore(Path storage) throws IOException {
        try (var lines = Files.lines(list())) {
            lines.forEach(line -> restore(line, storage));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private void restore(String line, Path storage) {
        var parts = line.split("  " + Manifest.Files.FOLDER + "/", 2);
        var target = storage.resolve(parts[1]).normalize();
        if (!target.startsWith(storage)) {
            throw new StartProblem("launch.backup-damaged", list());
        }
        var source = folder().resolve(parts[1]);
        try {
            if (!Checksum.copy(source, target).equals(parts[0])) {
                throw new StartProblem("launch.backup-damaged", source);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
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
        }
    }
}
