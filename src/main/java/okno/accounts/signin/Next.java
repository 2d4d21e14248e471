package okno.accounts.signin;

import okno.accounts.factors.Factors;
import okno.accounts.factors.Holder;

/// What follows a right password.
public sealed interface Next {
    /// Whose password it was.
    Holder holder();

    /// Nothing more is asked.
    record Enter(Holder holder) implements Next {}

    /// A second factor is asked.
    record GiveFactor(Holder holder) implements Next {}

    /// A second factor is demanded here and the person has none yet.
    record SetUpFactor(Holder holder) implements Next {}

    static Next of(Holder holder, Factors factors) {
        if (factors.held(holder).inForce()) {
            return new GiveFactor(holder);
        }
        return factors.demanded(holder) ? new SetUpFactor(holder) : new Enter(holder);
    }
}
