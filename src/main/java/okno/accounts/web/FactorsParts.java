package okno.accounts.web;

import java.util.List;
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

    FactorsParts(Factors factors, Passkeys passkeys) {
        this.factors = factors;
        this.passkeys = passkeys;
    }

    FactorsPart of(Holder holder) {
        var held = factors.held(holder);
        var keys = held.passkeys() > 0 ? passkeys.of(holder) : List.<Passkey>of();
        var mayRemove = held.more() || !factors.demanded(holder);
        return new FactorsPart(Door.of(holder).security(), held, keys, mayRemove);
    }
}
