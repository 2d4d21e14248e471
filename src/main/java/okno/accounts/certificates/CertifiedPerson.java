package okno.accounts.certificates;

import java.io.Serializable;
import java.util.Optional;
import okno.accounts.FullName;
import okno.identifiers.Snils;
import okno.signatures.SignerIdentity;

/// Who signed, by the word of an accredited authority.
///
/// @param number the СНИЛС, eleven digits
public record CertifiedPerson(FullName name, String number, SeenCertificate certificate)
        implements Serializable {
    private static final long serialVersionUID = 1L;

    /// The person that a certificate names; empty if it names none completely, as that of an
    /// organisation. Certificates keep name and patronymic in one field: the first word is the
    /// name.
    public static Optional<CertifiedPerson> of(SignerIdentity signer) {
        var surname = signer.surname().map(CertifiedPerson::tidy).filter(it -> !it.isEmpty());
        var given = signer.givenName().map(CertifiedPerson::tidy).filter(it -> !it.isEmpty());
        var snils = signer.snils().flatMap(Snils::parse);
        if (surname.isEmpty() || given.isEmpty() || snils.isEmpty()) {
            return Optional.empty();
        }
        var words = given.get().split(" ", 2);
        var name = new FullName(surname.get(), words[0], words.length > 1 ? words[1] : null);
        return Optional.of(
                new CertifiedPerson(
                        name, snils.get().digits(), SeenCertificate.of(signer.certificate())));
    }

    public Snils snils() {
        return new Snils(number);
    }

    /// Never the person: records end up in logs.
    @Override
    public String toString() {
        return "CertifiedPerson[]";
    }

    private static String tidy(String written) {
        return written.strip().replaceAll("\\s+", " ");
    }
}
