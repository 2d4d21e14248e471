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
/// Who has to wait for what others did may read the code of a picture and is counted by his own
/// address then.
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
        var count =
                known && !client.pictured() ? ofKnown(login, client) : ofStranger(login, client);
        if (!known) {
            checkStranger(client);
        }
        throttle.enter(count.scope(), count.subject());
        var found = tried(count, attempt);
        if (found.isPresent()) {
            throttle.forgive(count.scope(), count.subject());
        } else if (!known) {
            countStranger(client);
        }
        return found;
    }

    /// By what an attempt is counted.
    private record Count(ThrottleScope scope, String subject) {}

    private static Count ofKnown(String login, Client client) {
        return new Count(
                ThrottleScope.KNOWN_DEVICE, login + " " + KnownDevices.word(client.device()));
    }

    private static Count ofStranger(String login, Client client) {
        return client.pictured()
                ? new Count(ThrottleScope.PICTURE, login + " " + client.address())
                : new Count(ThrottleScope.LOGIN, login);
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
    private <T> Optional<T> tried(Count count, Supplier<Optional<T>> attempt) {
        try {
            return attempt.get();
        } catch (TooManyHashes e) {
            throttle.takeBack(count.scope(), count.subject());
            throw e;
        }
    }
}
