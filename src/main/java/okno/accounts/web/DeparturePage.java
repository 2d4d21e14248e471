package okno.accounts.web;

/// The pages of who deletes his account.
///
/// @param grace days in which he may change his mind
/// @param consents years for which his consents are kept as proof
public record DeparturePage(long grace, long consents) {}
