package okno.payments.statements;

/// How a statement is written.
public enum StatementFormat {
    /// The exchange file of 1C with banks, version 1.
    CLIENT_BANK,
    /// ISO 20022, camt.053.001.02 and 001.08.
    CAMT_053
}
