package okno.accounts.contacts;

import java.util.Optional;
import java.util.UUID;
import okno.accounts.CitizenId;

/// For whom a contact is proven: an account, or a registration that opened none. The latter gets
/// the same letters and the same answers, and nothing comes of them: nobody learns that way
/// whether a СНИЛС is taken.
public record Holder(UUID id, Optional<CitizenId> citizen) {
    public static Holder of(CitizenId citizen) {
        return new Holder(citizen.value(), Optional.of(citizen));
    }

    public static Holder withoutAccount(UUID id) {
        return new Holder(id, Optional.empty());
    }
}
