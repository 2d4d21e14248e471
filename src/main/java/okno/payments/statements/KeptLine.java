package okno.payments.statements;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import okno.identifiers.Uin;
import okno.payments.Kopecks;
import okno.payments.ReceivedPayment;
import okno.payments.statements.StatementLine.Party;

/// A movement that came in, as it is kept.
///
/// @param agency slug of the body that works it
/// @param doubt why somebody has to look, or had to
public record KeptLine(
        UUID id,
        String agency,
        String account,
        LocalDate bookedOn,
        String mark,
        Kopecks amount,
        LocalDate paidOn,
        Optional<Uin> uin,
        Told told,
        State state,
        Optional<Doubt> doubt,
        Optional<UUID> payment) {

    /// Where it stands.
    public enum State {
        NEW,
        MATCHED,
        DOUBTFUL,
        WORKED,
        OUTGOING
    }

    /// What the bank says of it.
    public record Told(Party party, String number, String purpose) {
        /// Never the payer.
        @Override
        public String toString() {
            return "Told[]";
        }
    }

    /// The money, as it is received.
    ReceivedPayment received() {
        return new ReceivedPayment(
                ReceivedPayment.Source.STATEMENT,
                reference(),
                amount,
                paidOn,
                Optional.of(told.party().name()).filter(name -> !name.isBlank()));
    }

    /// What names it for ever.
    String reference() {
        return account + ":" + bookedOn + ":" + mark;
    }
}
