package okno.signatures.engine;

import java.io.IOException;

/// A file holds one message after another. To read the first alone would be to pass over the rest
/// unseen.
final class SeveralMessages extends IOException {
    private static final long serialVersionUID = 1L;

    SeveralMessages() {
        super("more than one message");
    }
}
