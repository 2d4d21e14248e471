package okno.verification.codes;

import okno.accounts.throttle.Throttle;
import okno.accounts.throttle.ThrottleScope;
import okno.platform.TooManyRequests;
import org.springframework.stereotype.Component;

/// Holds back whoever tries codes at many accounts. Each address has its wrong tries; when wrong
/// ones pour in from everywhere, an address has hardly any. Nobody's right code is refused for
/// what others do: the first tries from an address always pass.
@Component
public class GuessLimits {
    /// All wrong tries of the portal are counted together.
    private static final String EVERYWHERE = "";

    private final Throttle throttle;

    GuessLimits(Throttle throttle) {
        this.throttle = throttle;
    }

    /// Counts a try before its outcome is known.
    ///
    /// @throws TooManyRequests if the address has to wait
    public void enter(String address) {
        throttle.enter(
                alarmed() ? ThrottleScope.ACTIVATION_ALARM : ThrottleScope.ACTIVATION, address);
    }

    /// Counts a wrong try for all.
    public void failed() {
        throttle.count(ThrottleScope.ACTIVATION_EVERYWHERE, EVERYWHERE);
    }

    /// Forgets the tries of an address: it had something to try.
    public void forgive(String address) {
        throttle.takeBack(ThrottleScope.ACTIVATION, address);
        throttle.takeBack(ThrottleScope.ACTIVATION_ALARM, address);
    }

    private boolean alarmed() {
        try {
            throttle.check(ThrottleScope.ACTIVATION_EVERYWHERE, EVERYWHERE);
            return false;
        } catch (TooManyRequests _) {
            return true;
        }
    }
}
