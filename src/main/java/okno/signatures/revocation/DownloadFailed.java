package okno.signatures.revocation;

/// What was asked for could not be had now. The key names words for an administrator.
public final class DownloadFailed extends Exception {
    private static final long serialVersionUID = 1L;

    private final String key;

    public DownloadFailed(String key) {
        super(key);
        this.key = key;
    }

    public DownloadFailed(String key, Throwable cause) {
        super(key, cause);
        this.key = key;
    }

    /// Key of the words: `signatures.download.no-answer`.
    public String key() {
        return key;
    }
}
