package okno.accounts.recovery;

import java.util.List;
import java.util.UUID;
import okno.accounts.captcha.Captchas;
import okno.accounts.signin.Client;
import okno.accounts.signin.KnownDevices;
import okno.accounts.throttle.Throttle;
import okno.accounts.throttle.ThrottleScope;
import okno.platform.FieldProblem;
import org.springframework.stereotype.Service;

/// Takes requests for a new password. A request never looks at the accounts: that is the work of a
/// job, later. So the answer and the time it takes are the same for everybody by construction.
@Service
public class RecoveryRequests {
    private final Captchas captchas;
    private final Throttle throttle;
    private final KnownDevices devices;
    private final RecoveryOrders orders;

    RecoveryRequests(
            Captchas captchas, Throttle throttle, KnownDevices devices, RecoveryOrders orders) {
        this.captchas = captchas;
        this.throttle = throttle;
        this.devices = devices;
        this.orders = orders;
    }

    /// What came of a request.
    public sealed interface Outcome {
        /// If somebody has this login and a confirmed contact, a code is on its way.
        ///
        /// @param order what the code has to be typed with
        record Taken(UUID order) implements Outcome {}

        /// The form has to be filled in anew.
        ///
        /// @param codeSpent whether it needs another picture
        record Refused(List<FieldProblem> problems, boolean codeSpent) implements Outcome {}
    }

    /// Takes a request. Its login is counted as it was typed, whether somebody has it or not; from
    /// a browser that signed in with it before it is counted apart, so that strangers who ask on
    /// purpose keep nobody from his own account.
    ///
    /// @throws okno.platform.TooManyRequests if the login or the address has to wait
    public Outcome ask(RecoveryForm form, Client client) {
        var problems = form.problems();
        if (!problems.isEmpty()) {
            return new Outcome.Refused(problems, false);
        }
        throttle.enter(ThrottleScope.RECOVERY_ADDRESS, client.address());
        var captcha = form.captcha();
        if (captcha == null || !captchas.redeem(captcha, form.code(), form.login())) {
            var wrong = FieldProblem.of("code", "accounts.recovery.picture.wrong");
            return new Outcome.Refused(List.of(wrong), true);
        }
        var login = RecoveryForm.counted(form.login());
        var known = devices.recognises(client.device(), login);
        var browser = known ? KnownDevices.word(client.device()) : "";
        throttle.enter(ThrottleScope.RECOVERY, (login + " " + browser).strip());
        return new Outcome.Taken(orders.place(login, browser));
    }
}
