package okno.signatures;

/// What a verification may rely on.
///
/// @param certificates roots and the certificates between
/// @param revocation lists and answers about revoked certificates
/// @param register who was accredited when
public record Trust(
        TrustedCertificates certificates,
        RevocationData revocation,
        AccreditationRegister register) {}
