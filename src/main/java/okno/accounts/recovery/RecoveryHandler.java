package okno.accounts.recovery;

import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import okno.accounts.ports.SecretCourier;
import okno.accounts.ports.SecretMessage;
import okno.accounts.ports.SecretMessage.Recipient;
import okno.identifiers.EmailAddress;
import okno.identifiers.Phone;
import okno.identifiers.Snils;
import okno.platform.jobs.Job;
import okno.platform.jobs.JobHandler;
import okno.platform.sql.Json;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Sends a code and a link to the confirmed contacts of whoever has a login. Run again it finds the
/// code of its order there and sends nothing.
@Component
class RecoveryHandler implements JobHandler {
    static final String KIND = "accounts.recovery";

    /// Where the links in letters lead.
    static final String LINK_PATH = "/recovery/link/";

    private final RecoveryStore store;
    private final OwnerStore owners;
    private final RecoverySecrets secrets;
    private final SecretCourier courier;
    private final Json json;
    private final Clock clock;

    RecoveryHandler(
            RecoveryStore store,
            OwnerStore owners,
            RecoverySecrets secrets,
            SecretCourier courier,
            Json json,
            Clock clock) {
        this.store = store;
        this.owners = owners;
        this.secrets = secrets;
        this.courier = courier;
        this.json = json;
        this.clock = clock;
    }

    /// What the sealed job carries.
    record Order(UUID id, String login) {
        /// Never the login: it must not end up in a log.
        @Override
        public String toString() {
            return "Order[" + id + "]";
        }
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    @Transactional
    public void run(Job job) {
        var order = json.read(Objects.requireNonNull(job.payload()), Order.class);
        var phone = Phone.parse(order.login());
        owners.find(Snils.parse(order.login()), EmailAddress.parse(order.login()), phone)
                .forEach(owner -> send(order, owner, phone));
    }

    private void send(Order order, OwnerStore.Reachable owner, Optional<Phone> asked) {
        var code = secrets.digits();
        var token = secrets.token();
        var kept = new Passage(owner.id(), Way.CONTACT, secrets.sentPrint(order.id(), code));
        if (store.put(kept, order.id(), secrets.linkPrint(token))) {
            var message =
                    new SecretMessage(
                            SecretMessage.Kind.RECOVERY,
                            recipient(owner, asked),
                            RecoverySecrets.readable(code),
                            LINK_PATH + token,
                            owner.language());
            courier.send(message, clock.instant().plus(Way.CONTACT.life()));
        }
    }

    /// Who asked by telephone has it at hand; others find more room in a letter.
    private static Recipient recipient(OwnerStore.Reachable owner, Optional<Phone> asked) {
        var bySms = owner.phone().filter(phone -> asked.equals(Optional.of(phone)));
        return bySms.or(() -> owner.email().isPresent() ? Optional.empty() : owner.phone())
                .<Recipient>map(Recipient.BySms::new)
                .orElseGet(() -> new Recipient.ByEmail(owner.email().orElseThrow()));
    }
}
