package okno.payments.statements;

/// Takes what a reader of statements finds, in the order of the file. Whether the statement agrees
/// with itself is known only at its end: until then nothing may be believed.
interface StatementSink {
    /// Takes what is said of an account.
    void account(StatementAccount account);

    void line(StatementLine line);
}
