package okno.accounts.credentials;

/// The server compares as many passwords as it can at the moment; the person should try again in
/// a few seconds.
public final class TooManyHashes extends RuntimeException {
    private static final long serialVersionUID = 1L;
}
