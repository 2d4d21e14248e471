package okno.attachments;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import okno.accounts.ports.ExportStorage;
import okno.attachments.storage.AttachmentStorage;
import okno.attachments.storage.StorageUnavailable;
import okno.platform.secrets.Secrets;
import org.springframework.stereotype.Component;

/// Copies of people's data lie in the storage of files, sealed for a purpose of their own.
@Component
class ExportVault implements ExportStorage {
    private static final String PURPOSE = "accounts.export";

    private final AttachmentStorage storage;
    private final Secrets secrets;

    ExportVault(AttachmentStorage storage, Secrets secrets) {
        this.storage = storage;
        this.secrets = secrets;
    }

    @Override
    public void write(UUID id, Content content) {
        storage.delete(id);
        storage.write(
                id,
                target -> {
                    try (var sealing = secrets.sealing(PURPOSE, target, context(id))) {
                        content.writeTo(sealing);
                    }
                });
    }

    @Override
    public InputStream read(UUID id) {
        try {
            return secrets.opening(PURPOSE, storage.read(id), context(id));
        } catch (IOException e) {
            throw new StorageUnavailable("cannot open " + id, e);
        }
    }

    @Override
    public void erase(UUID id) {
        storage.delete(id);
    }

    private static byte[] context(UUID id) {
        return id.toString().getBytes(StandardCharsets.US_ASCII);
    }
}
