package okno.signatures;

import java.time.Instant;
import java.util.Optional;

/// Whose certificate signed, as its subject says (Приказ ФСБ России от 27.12.2011 № 795). What the
/// certificate leaves out is empty; nothing is checked here.
///
/// @param givenName name and patronymic, which certificates keep in one field
/// @param snils as written there, usually eleven digits
/// @param inn of the person, twelve digits
/// @param innLe of the organisation, ten digits; the old form with two zeros before is cut
/// @param ogrn of the organisation, thirteen digits
/// @param ogrnip of the entrepreneur, fifteen digits
/// @param commonName the name as a whole
/// @param certificate what tells this certificate from all others
public record SignerIdentity(
        Optional<String> surname,
        Optional<String> givenName,
        Optional<String> snils,
        Optional<String> inn,
        Optional<String> innLe,
        Optional<String> ogrn,
        Optional<String> ogrnip,
        Optional<String> organization,
        Optional<String> commonName,
        Certificate certificate) {

    /// Surname, name and patronymic of a person, else the name as a whole.
    public Optional<String> name() {
        return surname.map(it -> it + givenName.map(given -> " " + given).orElse(""))
                .or(() -> commonName);
    }

    /// What tells a certificate from all others.
    ///
    /// @param fingerprint SHA-256 of the whole certificate, hex: its identity; the file of a
    ///     signature has none, since parts of it can be changed unnoticed
    /// @param serial hex, as authorities print it
    /// @param issuer common name of who issued it, or its whole name when it has none
    public record Certificate(
            String fingerprint,
            String serial,
            String issuer,
            Instant notBefore,
            Instant notAfter) {}
}
