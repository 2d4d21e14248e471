package okno.payments.statements;

import java.time.LocalDate;
import java.util.List;

/// Whether the money of a statement is where it should be, to the kopeck.
///
/// @param came what came in by the movements it brought
/// @param received what of this is kept as payments
/// @param settling what these payments say settles charges
/// @param allocated what the charges say of it
/// @param refunded what went back
/// @param gaps accounts that opened with something else than they had closed with before
public record Balance(
        long came, long received, long settling, long allocated, long refunded, List<Gap> gaps) {
    public Balance {
        gaps = List.copyOf(gaps);
    }

    /// A day of an account is missing, or a statement is wrong.
    ///
    /// @param agency slug of the body that brought the statement
    /// @param day on which the account opened
    /// @param closed kopecks it had closed with
    /// @param opened kopecks it opened with
    public record Gap(String agency, String account, LocalDate day, long closed, long opened) {}

    /// What settles nothing and did not go back.
    public long free() {
        return received - settling - refunded;
    }

    /// Whether all agrees.
    public boolean holds() {
        return came == received && settling == allocated && gaps.isEmpty();
    }
}
