package okno.accounts.ports;

import okno.identifiers.EmailAddress;

/// Is told of letters with codes that came back. Called by whoever carries letters.
public interface ReturnedCodes {
    /// Nobody reads the address: whoever waits for the code is told on the page where he waits.
    void returned(EmailAddress address);
}
