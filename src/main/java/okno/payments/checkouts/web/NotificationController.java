package okno.payments.checkouts.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import okno.payments.checkouts.Notices;
import okno.payments.gateway.GatewaySettings;
import okno.payments.gateway.PaymentGateway;
import okno.platform.NotFound;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.util.matcher.IpAddressMatcher;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/// Where gateways tell what happened. The answer says only that it was heard, not what it was
/// about.
@Controller
@RequestMapping(NotificationController.PATH)
class NotificationController {
    static final String PATH = "/payments/notifications";

    private static final int LARGEST = 64 * 1024;

    private final Notices notices;
    private final PaymentGateway gateway;
    private final String part;
    private final List<IpAddressMatcher> from;

    NotificationController(Notices notices, PaymentGateway gateway, GatewaySettings settings) {
        this.notices = notices;
        this.gateway = gateway;
        this.part = settings.notices().part();
        this.from = settings.notices().from().stream().map(IpAddressMatcher::new).toList();
    }

    @PostMapping("/{name}")
    ResponseEntity<Void> take(@PathVariable String name, HttpServletRequest request)
            throws IOException {
        return take(name, "", request);
    }

    @PostMapping("/{name}/{given}")
    ResponseEntity<Void> take(
            @PathVariable String name, @PathVariable String given, HttpServletRequest request)
            throws IOException {
        if (!name.equals(gateway.name()) || !isPart(given)) {
            throw new NotFound("gateway");
        }
        if (!from.isEmpty() && from.stream().noneMatch(it -> it.matches(request))) {
            return ResponseEntity.status(HttpStatus.FORBIDDEN).build();
        }
        var body = request.getInputStream().readNBytes(LARGEST + 1);
        if (body.length > LARGEST) {
            return ResponseEntity.status(HttpStatus.CONTENT_TOO_LARGE).build();
        }
        return notices.take(name, body)
                ? ResponseEntity.ok().build()
                : ResponseEntity.badRequest().build();
    }

    private boolean isPart(String given) {
        return MessageDigest.isEqual(bytes(given), bytes(part));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
