package okno.accounts.ports;

import java.io.IOException;
import java.io.InputStream;
import okno.accounts.CitizenId;

/// Tells everything a module keeps of a person, for the copy that he may have of it (152-ФЗ, ст.
/// 14). Every module that keeps something implements one.
public interface DataExporter {
    /// Where a module puts what it knows.
    interface Sink {
        /// Adds `name.json`.
        ///
        /// @param value maps, lists, texts, numbers, moments: nothing that is a secret of the
        ///     portal
        void json(String name, Object value) throws IOException;

        /// Adds a file.
        ///
        /// @param path within the copy, with `/` between folders
        /// @param content is closed by the caller
        void file(String path, InputStream content) throws IOException;
    }

    /// Writes everything of a person.
    void write(CitizenId citizen, Sink sink) throws IOException;
}
