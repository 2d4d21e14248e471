package okno.attachments.storage;

/// The storage of files does not do its work now. The message is for the log.
public class StorageUnavailable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public StorageUnavailable(String what, Throwable cause) {
        super(what, cause);
    }
}
