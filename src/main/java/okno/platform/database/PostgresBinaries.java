package okno.platform.database;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HexFormat;
import java.util.Locale;
import java.util.zip.CRC32C;
import java.util.zip.CheckedInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.springframework.util.FileSystemUtils;
import org.tukaani.xz.XZInputStream;

/// The PostgreSQL programs that travel inside the jar, unpacked once into a folder named after
/// their checksum, so that a newer portal brings its own.
record PostgresBinaries(Path home) {

    /// Unpacks the archive of this machine's system and processor below `directory`.
    ///
    /// @throws DatabaseProblem when the jar holds none for this machine
    static PostgresBinaries unpack(Path directory) {
        var archive = archiveName();
        try {
            var home = directory.resolve(checksum(archive));
            if (!Files.isDirectory(home)) {
                var unfinished = directory.resolve("unpacking");
                FileSystemUtils.deleteRecursively(unfinished);
                Files.createDirectories(unfinished);
                unpack(archive, unfinished);
                Files.move(unfinished, home, StandardCopyOption.ATOMIC_MOVE);
            }
            return new PostgresBinaries(home);
        } catch (IOException e) {
            throw new DatabaseProblem("folder", e, directory, String.valueOf(e.getMessage()));
        }
    }

    Path program(String name) {
        return home.resolve("bin").resolve(name);
    }

    private static String archiveName() {
        var system =
                System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("mac")
                        ? "darwin"
                        : "linux";
        var processor =
                switch (System.getProperty("os.arch")) {
                    case "aarch64", "arm64" -> "arm_64";
                    default -> "x86_64";
                };
        return "/postgres-" + system + "-" + processor + ".txz";
    }

    private static InputStream open(String archive) {
        var stream = PostgresBinaries.class.getResourceAsStream(archive);
        if (stream == null) {
            throw new DatabaseProblem("machine", archive);
        }
        return stream;
    }

    /// Tells editions apart and is quick to find at each start; it guards against nothing.
    private static String checksum(String archive) throws IOException {
        var sum = new CRC32C();
        try (var stream = new CheckedInputStream(open(archive), sum)) {
            long length = stream.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().toHexDigits((int) sum.getValue())
                    + HexFormat.of().toHexDigits((int) length);
        }
    }

    private static void unpack(String archive, Path target) throws IOException {
        try (var tar =
                new TarArchiveInputStream(
                        new XZInputStream(new BufferedInputStream(open(archive))))) {
            for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                write(entry, tar, target);
            }
        }
    }

    private static void write(TarArchiveEntry entry, InputStream content, Path target)
            throws IOException {
        var path = target.resolve(entry.getName()).normalize();
        if (!path.startsWith(target)) {
            throw new IOException("outside the folder: " + path);
        }
        if (entry.isDirectory()) {
            Files.createDirectories(path);
            return;
        }
        Files.createDirectories(path.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(content, path);
        if ((entry.getMode() & 0100) != 0) {
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
    }
}
