package okno.accounts.registration;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import okno.accounts.CitizenId;
import okno.accounts.contacts.Holder;
import okno.accounts.identity.Means;
import org.jspecify.annotations.Nullable;

/// A full registration on its way, as it is kept between the pages. Neither passwords nor the code
/// from the picture are part of it.
///
/// @param agreement the consent, once it is given
/// @param way how the code of activation is to travel, once it is chosen
/// @param typed the fields of the long form as they were typed
/// @param settled what became of it, once it was sent
public record FullDraft(
        @Nullable Agreement agreement,
        @Nullable Means way,
        Map<String, String> typed,
        @Nullable Settled settled) {
    static final FullDraft EMPTY = new FullDraft(null, null, Map.of(), null);

    private static final int LONGEST_FIELD = 400;
    private static final Set<String> FIELDS =
            Set.of(
                    "surname",
                    "givenName",
                    "patronymic",
                    "noPatronymic",
                    "birthDate",
                    "sex",
                    "snils",
                    "email",
                    "phone",
                    "passportSeries",
                    "passportNumber",
                    "passportIssuedOn",
                    "passportIssuedBy",
                    "passportUnitCode",
                    "postalIndex",
                    "postalAddress");

    public FullDraft {
        typed = Map.copyOf(typed);
    }

    /// A consent to a wording.
    record Agreement(String version, Instant at, String address) {}

    /// A registration that was sent.
    ///
    /// @param holder for whom the contacts are proven
    /// @param citizen the account it opened, if it opened one
    /// @param channels the contacts that were given
    record Settled(UUID holder, @Nullable UUID citizen, Set<String> channels) {
        Holder toHolder() {
            return new Holder(holder, Optional.ofNullable(citizen).map(CitizenId::new));
        }
    }

    /// Where the visitor is.
    public enum Stage {
        CONSENT,
        WAY,
        DATA,
        CODES
    }

    /// The first page that is not done yet.
    ///
    /// @param version of the consent in force
    public Stage stage(String version) {
        if (settled != null) {
            return Stage.CODES;
        }
        if (agreement == null || !agreement.version().equals(version)) {
            return Stage.CONSENT;
        }
        return way == null ? Stage.WAY : Stage.DATA;
    }

    FullDraft agreed(String version, Consents.Given given) {
        var made = new Agreement(version, given.at(), given.address());
        return new FullDraft(made, way, typed, settled);
    }

    FullDraft choosing(Means chosen) {
        return new FullDraft(agreement, chosen, typed, settled);
    }

    FullDraft typing(Map<String, String> fields) {
        var kept = new HashMap<>(fields);
        kept.keySet().retainAll(FIELDS);
        kept.values().removeIf(value -> value.length() > LONGEST_FIELD);
        return new FullDraft(agreement, way, kept, settled);
    }

    /// What was typed is in the account now, or nowhere.
    static FullDraft settledAs(Settled settled) {
        return new FullDraft(null, null, Map.of(), settled);
    }

    @Override
    public String toString() {
        return "FullDraft[]";
    }
}
