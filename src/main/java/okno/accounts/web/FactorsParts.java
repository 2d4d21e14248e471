package okno.accounts.web;

import java.util.List;
import okno.accounts.certificates.Certificates;
import okno.accounts.certificates.KnownCertificate;
import okno.accounts.factors.Factors;
import okno.accounts.factors.Holder;
import okno.accounts.factors.Passkey;
import okno.accounts.factors.Passkeys;
import org.springframework.stereotype.Component;

/// Makes the part of the pages about security that tells of factors.
@Component
class FactorsParts {
    private final Factors factors;
    private final Passkeys passkeys;
    private final Certificates certificates;

    FactorsParts(Factors factors, Passkeys passkeys, Certificates certificates) {
        this.factors = factors;
        this.passkeys = passkeys;
        this.certificates = certificates;
    }

    FactorsPart of(Holder holder) {
        var held = factors.held(holder);
        var keys = held.passkeys() > 0 ? passkeys.of(holder) : List.<Passkey>of();
        var mayRemove = held.more() || !factors.demanded(holder);
        return new FactorsPart(
                Door.of(holder).security(), held, keys, certificates(holder), mayRemove);
    }

    private List<KnownCertificate> certificates(Holder holder) {
        return switch (holder) {
            case Holder.OfCitizen(var citizen) -> certificates.of(citizen);
            case Holder.OfStaff _ -> List.of();
        };
    }
}
