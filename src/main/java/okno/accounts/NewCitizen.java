package okno.accounts;

import java.util.Optional;
import okno.identifiers.EmailAddress;
import okno.identifiers.Phone;
import okno.identifiers.Snils;

/// A citizen whose account is opened for him and not by his own registration.
public record NewCitizen(
        FullName name,
        Snils snils,
        AccountLevel level,
        String password,
        Optional<Phone> phone,
        Optional<EmailAddress> email) {
    /// Never the password: it must not end up in a log.
    @Override
    public String toString() {
        return "NewCitizen[]";
    }
}
