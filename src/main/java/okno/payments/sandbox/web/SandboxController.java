package okno.payments.sandbox.web;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import okno.payments.gateway.GatewayPayment.State;
import okno.payments.sandbox.Sandbox;
import okno.payments.sandbox.Sandbox.Choice;
import okno.payments.sandbox.SandboxPaths;
import okno.payments.sandbox.SandboxPayment;
import okno.platform.NotFound;
import okno.platform.web.Pages;
import okno.platform.web.PublicAddress;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// The payment page of the sandbox. It asks for no card: what happens is chosen.
@Controller
@Profile("demo")
@RequestMapping(SandboxPaths.HOME + "/payments/{id}")
class SandboxController {
    private final Sandbox sandbox;
    private final Pages pages;
    private final PublicAddress address;

    SandboxController(Sandbox sandbox, Pages pages, PublicAddress address) {
        this.sandbox = sandbox;
        this.pages = pages;
        this.address = address;
    }

    @GetMapping
    View show(@PathVariable String id) {
        return pages.show("payments/sandbox", page(find(id)));
    }

    /// Whoever is not to be told goes nowhere either: his way back stands on the page.
    @PostMapping
    View choose(@PathVariable String id, @RequestParam String choice) {
        var payment = find(id);
        var chosen =
                Arrays.stream(Choice.values())
                        .filter(it -> word(it).equals(choice))
                        .findFirst()
                        .orElseThrow(() -> new NotFound("choice"));
        sandbox.choose(id, chosen);
        return pages.redirect(
                chosen == Choice.PAY_NEVER_TOLD || chosen == Choice.FORGE
                        ? SandboxPaths.payment(id)
                        : address.local(payment.returnAddress()));
    }

    private SandboxPayment find(String id) {
        return sandbox.find(id).orElseThrow(() -> new NotFound("payment"));
    }

    private SandboxPage page(SandboxPayment payment) {
        boolean open = payment.state() == State.PENDING;
        return new SandboxPage(
                SandboxPaths.payment(payment.id()),
                payment.amount(),
                payment.description(),
                payment.state().word().replace('_', '-'),
                open
                        ? Arrays.stream(Choice.values()).map(SandboxController::word).toList()
                        : List.of(),
                address.local(payment.returnAddress()));
    }

    private static String word(Choice choice) {
        return choice.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
