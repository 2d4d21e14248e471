package okno.attachments.storage;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.UUID;

/// Keeps the bytes of files under their ids. A file is written once and never changed. Every
/// implementation passes `AttachmentStorageContract`.
public interface AttachmentStorage {
    /// Puts the bytes of a file into a stream, which it may close.
    @FunctionalInterface
    interface Content {
        void writeTo(OutputStream target) throws IOException;
    }

    /// Writes a file: when this returns, it is there whole and survives a loss of power; when it
    /// throws, it is not there.
    ///
    /// @throws StorageUnavailable when the storage is missing, full or may not be written
    void write(UUID id, Content content);

    /// The bytes of a file; the caller closes the stream.
    ///
    /// @throws StorageUnavailable when the storage or the file is missing
    InputStream read(UUID id);

    /// Removes a file, and what may be left of a write that did not end. A file that is not there
    /// is no error.
    ///
    /// @throws StorageUnavailable when the storage may not be written
    void delete(UUID id);
}
