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

    /// The password was allowed to be short beside a second factor, which is there no more: a
    /// longer one is chosen first.
    record ChoosePassword(Holder holder) implements Next {}

    /// What follows the right password of this person.
    ///
    /// @param brief whether the password is too short to stand without a second factor
    static Next of(Holder holder, boolean brief, Factors factors) {
        if (factors.held(holder).inForce()) {
            return new GiveFactor(holder);
        }
        if (factors.demanded(holder)) {
            return new SetUpFactor(holder);
        }
        return brief ? new ChoosePassword(holder) : new Enter(holder);
    }
}
