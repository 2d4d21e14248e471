package okno.platform.web;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import okno.platform.StartProblem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The parts of a form lie here unsealed while it is received; the server removes them with the
/// request. What a node that was killed has left is removed when the next one starts.
final class UploadFolder implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(UploadFolder.class);

    /// As Tomcat names them; nothing else is touched, whichever folder the settings name.
    private static final String PARTS = "upload_*.tmp";

    private final Path path;

    private UploadFolder(Path path) {
        this.path = path;
    }

    /// Makes the folder for this user alone, or empties it.
    ///
    /// @throws StartProblem when files cannot be received there
    static UploadFolder at(Path path) {
        var folder = new UploadFolder(path.toAbsolutePath().normalize());
        try {
            Files.createDirectories(folder.path);
            Files.setPosixFilePermissions(
                    folder.path, PosixFilePermissions.fromString("rwx------"));
            folder.empty();
            return folder;
        } catch (IOException e) {
            throw new StartProblem(
                    "platform.upload-folder", e, folder.path, String.valueOf(e.getMessage()));
        }
    }

    /// Absolute: the server would look for another one in its own temporary folder.
    Path path() {
        return path;
    }

    @Override
    public void close() {
        try {
            empty();
        } catch (IOException e) {
            LOG.warn("received parts of forms are left in {} until the next start", path, e);
        }
    }

    private void empty() throws IOException {
        try (var parts = Files.newDirectoryStream(path, PARTS)) {
            for (var part : parts) {
                Files.deleteIfExists(part);
            }
        }
    }
}
