package okno.appeals.web;

import java.time.Duration;

/// Why an appeal was not sent though nothing is wrong with it.
///
/// @param changed whether the draft was changed elsewhere meanwhile
/// @param consentWithdrawn whether nothing new may begin
/// @param waitMinutes how long the reader has to wait because he sent much; 0 if he need not
public record Said(boolean changed, boolean consentWithdrawn, long waitMinutes) {
    static final Said NOTHING = new Said(false, false, 0);
    static final Said CHANGED = new Said(true, false, 0);
    static final Said CONSENT = new Said(false, true, 0);

    static Said wait(Duration wait) {
        return new Said(false, false, wait.plusSeconds(59).toMinutes());
    }
}
