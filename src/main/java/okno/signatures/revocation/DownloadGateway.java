package okno.signatures.revocation;

import java.net.URI;
import java.util.Optional;

/// Fetches public files from other servers.
@FunctionalInterface
public interface DownloadGateway {
    /// What is wanted and within which bounds.
    ///
    /// @param most bytes; what is larger is refused
    /// @param fromAnywhere whether the server may stand in a network that is not public: only where
    ///     the operator himself named the address
    /// @param question to an OCSP responder, DER; else a file is fetched
    record Wanted(URI address, int most, boolean fromAnywhere, Optional<byte[]> question) {
        public Wanted(URI address, int most, boolean fromAnywhere) {
            this(address, most, fromAnywhere, Optional.empty());
        }
    }

    /// Never to be called within a transaction: it may take a minute.
    ///
    /// @throws DownloadFailed when there is no such file, or it is too large or too slow
    byte[] fetch(Wanted wanted) throws DownloadFailed;
}
