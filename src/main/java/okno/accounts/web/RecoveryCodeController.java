package okno.accounts.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.UUID;
import okno.accounts.recovery.Passage;
import okno.accounts.recovery.RecoveryDoor;
import okno.platform.FieldProblem;
import okno.platform.TooManyRequests;
import okno.platform.web.ClientAddress;
import okno.platform.web.Pages;
import okno.platform.web.Problems;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// Takes the code of recovery: one that was sent, together with its order; or one from a service
/// centre, together with the СНИЛС. A link stands for its code.
@Controller
@RequestMapping("/recovery")
class RecoveryCodeController {
    private static final String TEMPLATE = "accounts/recoveryCode";

    private final RecoveryDoor door;
    private final Pages pages;

    RecoveryCodeController(RecoveryDoor door, Pages pages) {
        this.door = door;
        this.pages = pages;
    }

    @GetMapping("/code")
    View show(@RequestParam(defaultValue = "") String order) {
        return pages.show(TEMPLATE, new RecoveryCodePage(order, "", Problems.NONE));
    }

    @PostMapping("/code")
    View enter(
            @RequestParam(defaultValue = "") String order,
            @RequestParam(defaultValue = "") String snils,
            @RequestParam(defaultValue = "") String code,
            HttpServletRequest request,
            HttpServletResponse response) {
        try {
            var passage =
                    order.isEmpty()
                            ? door.withPrintedCode(snils, code, ClientAddress.of(request))
                            : idOf(order).flatMap(id -> door.withSentCode(id, code));
            return passage.map(found -> proceed(found, request))
                    .orElseGet(() -> refuse(order, snils));
        } catch (TooManyRequests e) {
            var page = new RecoveryCodePage(order, snils, Waiting.tell(e, response));
            return pages.status(HttpStatus.TOO_MANY_REQUESTS.value(), TEMPLATE, page);
        }
    }

    /// Uses nothing up: programs follow links in letters before people do.
    @GetMapping("/link/{token}")
    View follow(@PathVariable String token, HttpServletRequest request) {
        return door.withLink(token)
                .map(found -> proceed(found, request))
                .orElseGet(
                        () ->
                                pages.status(
                                        HttpStatus.NOT_FOUND.value(),
                                        "accounts/recoveryLate",
                                        RecoveryEndPage.HERE));
    }

    private View proceed(Passage passage, HttpServletRequest request) {
        PendingRecovery.keep(passage, request);
        return pages.redirect("/recovery/password");
    }

    private View refuse(String order, String snils) {
        var key =
                order.isEmpty() ? "accounts.recovery.paper.wrong" : "accounts.recovery.code.wrong";
        var problems = Problems.of(FieldProblem.of("code", key));
        return pages.refused(TEMPLATE, new RecoveryCodePage(order, snils, problems));
    }

    private static Optional<UUID> idOf(String order) {
        try {
            return Optional.of(UUID.fromString(order));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}
