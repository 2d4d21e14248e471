package okno.accounts.registration;

import okno.accounts.FullName;
import okno.identifiers.Snils;

/// A person's word that a СНИЛС is his.
///
/// @param consent when and from where he consented
record Claim(Snils snils, FullName name, String password, Consents.Given consent) {
    /// What makes two forms the same form.
    String form() {
        return snils.digits() + " " + name.full();
    }

    /// Never the password: it must not end up in a log.
    @Override
    public String toString() {
        return "Claim[]";
    }
}
