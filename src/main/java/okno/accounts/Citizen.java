package okno.accounts;

import java.util.Optional;
import okno.identifiers.EmailAddress;
import okno.identifiers.Phone;
import okno.identifiers.Snils;

/// What a citizen's account says about its owner.
///
/// @param phone as the citizen gave it, not confirmed
/// @param email as the citizen gave it, not confirmed
public record Citizen(
        CitizenId id,
        FullName name,
        Snils snils,
        AccountLevel level,
        Optional<Phone> phone,
        Optional<EmailAddress> email) {}
