package okno.audit;

/// An entry at its place in the chain.
///
/// @param position counted from 1 without gaps
/// @param hash 64 hexadecimal digits
public record AuditLink(long position, String hash, AuditEntry entry) {}
