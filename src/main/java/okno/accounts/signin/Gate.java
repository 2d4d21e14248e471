package okno.accounts.signin;

import java.util.Optional;
import java.util.function.Supplier;
import okno.accounts.credentials.TooManyHashes;
import okno.accounts.throttle.Throttle;
import okno.accounts.throttle.ThrottleScope;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/// Counts the attempts to sign in with a login, from an address and everywhere around the
/// comparison of the password. A login is counted as it was typed, whether somebody has it or not.
/// When failures everywhere say that passwords are being guessed, addresses that failed lately have
/// to wait longer; browsers that signed in before and addresses without failures come in as ever.
@Component
@EnableConfigurationProperties(GateSettings.class)
class Gate {
    private final Throttle throttle;
    private final KnownDevices devices;
    private final GateSettings settings;

    Gate(Throttle throttle, KnownDevices devices, GateSettings settings) {
        this.throttle = throttle;
        this.devices = devices;
        this.settings = settings;
    }

    /// Runs an attempt, unless its login or its address has to wait.
    ///
    /// @param attempt finds who it is, or nobody
    /// @throws okno.platform.TooManyRequests if it has to wait
    <T> Optional<T> pass(String login, Client client, Supplier<Optional<T>> attempt) {
        boolean known = devices.recognises(client.device(), login);
        var scope = known ? ThrottleScope.KNOWN_DEVICE : ThrottleScope.LOGIN;
        var subject = known ? login + " " + KnownDevices.word(client.device()) : login;
        if (!known) {
            checkStranger(client);
        }
        throttle.enter(scope, subject);
        var found = tried(scope, subject, attempt);
        if (found.isPresent()) {
            throttle.forgive(scope, subject);
        } else if (!known) {
            countStranger(client);
        }
        return found;
    }

    private void checkStranger(Client client) {
        throttle.check(ThrottleScope.ADDRESS, client.address());
        if (throttle.attempts(ThrottleScope.EVERYWHERE, "") >= settings.failuresUnderAttack()) {
            throttle.check(ThrottleScope.ADDRESS_UNDER_ATTACK, client.address());
        }
    }

    /// A failure counts wherever it might show a guesser: at its address, by the strict count too,
    /// which matters only under attack, and among all failures.
    private void countStranger(Client client) {
        throttle.count(ThrottleScope.EVERYWHERE, "");
        throttle.count(ThrottleScope.ADDRESS_UNDER_ATTACK, client.address());
        throttle.enter(ThrottleScope.ADDRESS, client.address());
    }

    /// An attempt that the server was too busy for is not held against the person.
    private <T> Optional<T> tried(
            ThrottleScope scope, String subject, Supplier<Optional<T>> attempt) {
        try {
            return attempt.get();
        } catch (TooManyHashes e) {
            throttle.takeBack(scope, subject);
            throw e;
        }
    }
}
