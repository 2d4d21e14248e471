package okno.verification.web;

import okno.accounts.SignedInStaff;
import okno.platform.Forbidden;
import okno.verification.Operators;
import okno.verification.Operators.Operator;
import org.springframework.stereotype.Component;

/// The operator behind a request.
@Component
class Desk {
    private final Operators operators;

    Desk(Operators operators) {
        this.operators = operators;
    }

    /// @throws Forbidden if he was not sent to any centre
    Operator operator(SignedInStaff me) {
        return operators.find(me.id()).orElseThrow(() -> new Forbidden("works at no centre"));
    }
}
