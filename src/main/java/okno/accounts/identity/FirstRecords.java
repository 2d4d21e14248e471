package okno.accounts.identity;

import java.util.Optional;

/// What a person says of himself while he registers.
///
/// @param way how he wants to get the code that confirms his identity
public record FirstRecords(
        Birth birth, Optional<Passport> passport, Optional<PostalAddress> address, Means way) {}
