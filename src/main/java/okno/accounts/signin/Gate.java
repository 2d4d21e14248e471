package okno.accounts.signin;

import java.util.Optional;
import java.util.function.Supplier;
import okno.accounts.credentials.TooManyHashes;
import okno.accounts.throttle.Throttle;
import okno.accounts.throttle.ThrottleScope;
import org.springframework.stereotype.Component;

/// Counts the attempts to sign in with a login and from an address around the comparison of the
/// password. A login is counted as it was typed, whether somebody has it or not.
@Component
class Gate {
    private final Throttle throttle;
    private final KnownDevices devices;

    Gate(Throttle throttle, KnownDevices devices) {
        this.throttle = throttle;
        this.devices = devices;
    }

    /// Runs an attempt, unless its login or its address has to wait.
    ///
    /// @param attempt finds who it is, or nobody
    /// @throws okno.platform.TooManyRequests if it has to wait
    <T> Optional<T> pass(String login, Client client, Supplier<Optional<T>> attempt) {
        boolean known = devices.recognises(client.device(), login);
        var scope = known ? ThrottleScope.KNOWN_DEVICE : ThrottleScope.LOGIN;
        var subject = known ? login + " " + client.device() : login;
        if (!known) {
            throttle.check(ThrottleScope.ADDRESS, client.address());
        }
        throttle.enter(scope, subject);
        var found = tried(scope, subject, attempt);
        if (found.isPresent()) {
            throttle.forgive(scope, subject);
        } else if (!known) {
            throttle.enter(ThrottleScope.ADDRESS, client.address());
        }
        return found;
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
