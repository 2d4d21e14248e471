package okno.accounts.recovery;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import okno.accounts.identity.Claimants;
import okno.accounts.throttle.Throttle;
import okno.accounts.throttle.ThrottleScope;
import okno.identifiers.PaperCode;
import okno.identifiers.Snils;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Checks codes and links of recovery. A right one opens the choice of a password and stays good
/// until the password is chosen.
@Service
public class RecoveryDoor {
    private static final int MOST_TRIES = 5;

    private final RecoveryStore store;
    private final Claimants claimants;
    private final RecoverySecrets secrets;
    private final Throttle throttle;

    RecoveryDoor(
            RecoveryStore store, Claimants claimants, RecoverySecrets secrets, Throttle throttle) {
        this.store = store;
        this.claimants = claimants;
        this.secrets = secrets;
        this.throttle = throttle;
    }

    /// Tries a code that was sent. Five tries an order, counted before they are judged; an order
    /// that found no account is counted alike. Only the browser that asked knows the order, so
    /// nobody uses up the tries of another.
    @Transactional
    public Optional<Passage> withSentCode(UUID order, String typed) {
        return store.tryOrder(order, MOST_TRIES)
                ? store.byOrder(order, secrets.sentPrint(order, typed))
                : Optional.empty();
    }

    /// Tries a code from a service centre. Fifty bits cannot be guessed, so wrong ones count
    /// against the address they come from and never against the owner.
    ///
    /// @throws okno.platform.TooManyRequests if the address has to wait
    @Transactional
    public Optional<Passage> withPrintedCode(String snils, String typed, String address) {
        throttle.enter(ThrottleScope.RECOVERY_CODE, address);
        var code = PaperCode.parse(typed);
        var claiming = Snils.parse(snils).map(claimants::of).orElse(List.of());
        var passage =
                claiming.stream()
                        .flatMap(
                                id ->
                                        code
                                                .map(signs -> secrets.printedPrint(id, signs))
                                                .flatMap(print -> store.byPaper(id, print))
                                                .stream())
                        .findFirst();
        if (passage.isPresent()) {
            throttle.takeBack(ThrottleScope.RECOVERY_CODE, address);
        }
        return passage;
    }

    /// Follows a link from a letter.
    @Transactional(readOnly = true)
    public Optional<Passage> withLink(String token) {
        return store.byLink(secrets.linkPrint(token));
    }
}
