package okno.attachments.antivirus;

import java.io.InputStream;

/// A program beside the portal that knows viruses. Whatever happens to it or on the way is a
/// verdict, never an exception.
public interface VirusScanner {
    /// What a scanner says of a file.
    sealed interface Verdict {
        /// It was looked at whole, and nothing was found.
        record Clean() implements Verdict {}

        /// A virus was found.
        ///
        /// @param virus as the scanner calls it, for administrators
        record Infected(String virus) implements Verdict {}

        /// It was not looked at, or not to its end.
        ///
        /// @param reason for administrators; nothing of the file
        record Unavailable(String reason) implements Verdict {}
    }

    /// Has a file looked at; never to be called in a transaction.
    Verdict scan(InputStream content);

    /// Whether it would look at a file now.
    boolean answers();
}
