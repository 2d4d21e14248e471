package okno.home.web;

import java.time.Instant;

/// A draft in short.
public record DraftEntry(String id, String service, Instant changedAt) {
    /// Where it is gone on with.
    public String path() {
        return "/account/drafts/" + id;
    }
}
