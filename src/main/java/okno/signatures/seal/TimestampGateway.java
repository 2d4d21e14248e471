package okno.signatures.seal;

import okno.signatures.revocation.DownloadFailed;

/// Asks a time stamping authority.
public interface TimestampGateway {
    /// Whether there is one to ask.
    boolean present();

    /// Sends a question and gives the answer, both DER (RFC 3161, 3.4). Never to be called within
    /// a transaction.
    ///
    /// @throws DownloadFailed when nobody answers in time, or not by an answer
    byte[] ask(byte[] question) throws DownloadFailed;
}
