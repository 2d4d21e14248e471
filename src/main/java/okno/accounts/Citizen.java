package okno.accounts;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import okno.identifiers.EmailAddress;
import okno.identifiers.Phone;
import okno.identifiers.Snils;

/// What a citizen's account says about its owner.
///
/// @param snils the one that is claimed; a ward may have none
/// @param detached whether another person is known to own the СНИЛС that this account claims
/// @param consentWithdrawn whether the person took his consent back: nothing new may begin then
/// @param ward whether it is a child that others act for, who cannot sign in
public record Citizen(
        CitizenId id,
        FullName name,
        Optional<Snils> snils,
        AccountLevel level,
        Optional<LocalDate> birthDate,
        Optional<Sex> sex,
        Contacts contacts,
        boolean detached,
        boolean consentWithdrawn,
        boolean ward) {

    /// Пол, as a passport knows it.
    public enum Sex {
        FEMALE,
        MALE;

        /// Reads `female`, `male`; empty for anything else.
        public static Optional<Sex> of(String word) {
            return switch (word) {
                case "female" -> Optional.of(FEMALE);
                case "male" -> Optional.of(MALE);
                default -> Optional.empty();
            };
        }

        /// `female`, `male`, as tables write it.
        public String text() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// How a citizen is reached. What is not confirmed is his word only.
    ///
    /// @param language the language that he reads letters in
    public record Contacts(
            Optional<Phone> phone,
            boolean phoneConfirmed,
            Optional<EmailAddress> email,
            boolean emailConfirmed,
            Locale language) {
        /// The telephone, if it is confirmed.
        public Optional<Phone> confirmedPhone() {
            return phone.filter(_ -> phoneConfirmed);
        }

        /// The address, if it is confirmed.
        public Optional<EmailAddress> confirmedEmail() {
            return email.filter(_ -> emailConfirmed);
        }
    }

    public Optional<Phone> phone() {
        return contacts.phone();
    }

    public Optional<EmailAddress> email() {
        return contacts.email();
    }
}
