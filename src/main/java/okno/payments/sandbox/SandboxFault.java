package okno.payments.sandbox;

/// What goes wrong with an answer of the sandbox.
public enum SandboxFault {
    /// Nothing.
    NONE,
    /// Nothing is done, 202: ask again.
    TRY_AGAIN,
    /// Nothing is done, 429.
    TOO_MANY,
    /// Nothing is done, 500, which does not say so.
    BROKEN,
    /// Nothing is done, 403.
    REFUSED,
    /// It is done, and the answer is lost.
    LOST,
    /// It is done, and the answer is not JSON.
    GARBLED,
    /// It is done, and the answer does not end.
    ENDLESS,
    /// It is done, and the answer comes too late.
    SLOW
}
