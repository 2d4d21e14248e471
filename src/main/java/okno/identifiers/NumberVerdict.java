package okno.identifiers;

/// What a check of a number that the state, a bank or a register gave found. These numbers share
/// their faults; the words of each kind are its own.
///
/// @param kind `inn`, `ogrn`, `kpp`, `bic`, `account`, `kbk`, `oktmo`, `uin`, `uip` or `payer`
public record NumberVerdict(String kind, Found found) implements Verdict {

    /// What can be found in a number.
    public enum Found {
        VALID,
        /// Signs that such a number does not have.
        CHARACTERS,
        /// Too few signs, or too many.
        LENGTH,
        /// Signs that cannot stand where they do.
        FORM,
        /// Never given, though some of them pass the arithmetic: zeros alone, equal digits alone.
        DEGENERATE,
        /// The check digits do not follow from the others.
        CHECK_DIGIT,
        /// Of an account: the БИК is none.
        BIC
    }

    @Override
    public String name() {
        return found.name();
    }
}
