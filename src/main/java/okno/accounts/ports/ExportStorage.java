package okno.accounts.ports;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.UUID;

/// Keeps copies of people's data sealed. Implemented where files lie.
public interface ExportStorage {
    /// Puts a copy into a stream.
    @FunctionalInterface
    interface Content {
        void writeTo(OutputStream target) throws IOException;
    }

    /// Writes a copy, in place of one that was begun before under this id.
    void write(UUID id, Content content);

    /// A copy; the caller closes the stream.
    InputStream read(UUID id);

    /// Removes a copy for ever; one that is not there is no error.
    void erase(UUID id);
}
