package okno.payments.checkouts;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import okno.payments.gateway.YooKassaGateway;
import okno.platform.jobs.JobQueue;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Takes what a gateway tells by itself. Anybody may send that, so nothing of it is believed: it is
/// only a reason to ask, about a payment of ours that is not over, and once a second at most.
@Service
public class Notices {
    private static final Duration REST = Duration.ofSeconds(1);

    private final CheckoutStore store;
    private final JobQueue jobs;
    private final Clock clock;

    Notices(CheckoutStore store, JobQueue jobs, Clock clock) {
        this.store = store;
        this.jobs = jobs;
        this.clock = clock;
    }

    /// Takes a notification.
    ///
    /// @return whether it is one
    @Transactional
    public boolean take(String gateway, byte[] body) {
        var read = read(body);
        if (read == null || !read.path("type").asString("").equals("notification")) {
            return false;
        }
        var object = read.path("object");
        boolean refund = read.path("event").asString("").startsWith("refund.");
        var payment = object.path(refund ? "payment_id" : "id").asString("");
        if (!YooKassaGateway.isId(payment)) {
            return false;
        }
        var now = clock.instant();
        var id = reference(object).orElse(null);
        store.notice(gateway, payment, id, now, now.minus(REST)).ifPresent(this::ask);
        return true;
    }

    /// Somebody waits for a checkout: its gateway is asked at once, if it was not just now.
    @Transactional
    public void hurry(UUID id) {
        var now = clock.instant();
        store.hurry(id, now, now.minus(REST)).ifPresent(this::ask);
    }

    private void ask(UUID checkout) {
        jobs.add(CheckoutJob.KIND, checkout.toString(), Map.of());
    }

    private static Optional<UUID> reference(JsonNode object) {
        try {
            var reference = object.path("metadata").path("reference").asString("");
            return Optional.of(UUID.fromString(reference));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private static @Nullable JsonNode read(byte[] body) {
        try {
            return JsonMapper.shared().readTree(body);
        } catch (JacksonException _) {
            return null;
        }
    }
}
