package okno.accounts.web;

import java.util.List;
import okno.accounts.certificates.KnownCertificate;
import okno.accounts.factors.Held;
import okno.accounts.factors.Passkey;

/// The part of the pages about security that tells of factors.
///
/// @param home the page that it is part of
/// @param certificates that a citizen has signed with; staff have none here
/// @param mayRemove whether a factor may be taken away
public record FactorsPart(
        String home,
        Held held,
        List<Passkey> passkeys,
        List<KnownCertificate> certificates,
        boolean mayRemove) {}
