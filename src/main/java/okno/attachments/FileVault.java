package okno.attachments;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import okno.attachments.storage.AttachmentStorage;
import okno.attachments.storage.StorageUnavailable;
import okno.platform.secrets.Secrets;
import org.springframework.stereotype.Component;

/// Puts files into the storage sealed, so that whoever copies the disk reads nothing. A sealed file
/// opens only under its own id: files cannot be exchanged in the storage.
@Component
class FileVault {
    private static final String PURPOSE = "attachments";

    private final AttachmentStorage storage;
    private final Secrets secrets;

    FileVault(AttachmentStorage storage, Secrets secrets) {
        this.storage = storage;
        this.secrets = secrets;
    }

    /// Stores the file sealed.
    ///
    /// @throws StorageUnavailable when it cannot be stored whole; nothing is left then
    void put(UUID id, byte[] content) {
        storage.write(
                id,
                target -> {
                    try (var sealing = secrets.sealing(PURPOSE, target, context(id))) {
                        sealing.write(content);
                    }
                });
    }

    /// The file as it was sent. Reading fails where a byte was changed.
    ///
    /// @throws StorageUnavailable when it is missing
    InputStream open(UUID id) {
        try {
            return secrets.opening(PURPOSE, storage.read(id), context(id));
        } catch (IOException e) {
            throw new StorageUnavailable("cannot open " + id, e);
        }
    }

    /// Removes the file for ever; one that is not there is no error.
    void erase(UUID id) {
        storage.delete(id);
    }

    private static byte[] context(UUID id) {
        return id.toString().getBytes(StandardCharsets.US_ASCII);
    }
}
