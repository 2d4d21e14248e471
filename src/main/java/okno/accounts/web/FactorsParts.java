package okno.accounts.web;

import okno.accounts.factors.Factors;
import okno.accounts.factors.Holder;
import org.springframework.stereotype.Component;

/// Makes the part of the pages about security that tells of factors.
@Component
class FactorsParts {
    private final Factors factors;

    FactorsParts(Factors factors) {
        this.factors = factors;
    }

    FactorsPart of(Holder holder) {
        var held = factors.held(holder);
        var mayRemove = held.more() || !factors.demanded(holder);
        return new FactorsPart(Door.of(holder).security(), held, mayRemove);
    }
}
