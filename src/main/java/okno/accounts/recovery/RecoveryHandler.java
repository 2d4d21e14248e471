package okno.accounts.recovery;

import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
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
    private final RecoveryPost post;
    private final Json json;

    RecoveryHandler(
            RecoveryStore store,
            OwnerStore owners,
            RecoverySecrets secrets,
            RecoveryPost post,
            Json json) {
        this.store = store;
        this.owners = owners;
        this.secrets = secrets;
        this.post = post;
        this.json = json;
    }

    /// What the sealed job carries.
    ///
    /// @param browser by what a browser that knows the login is counted, or an empty text
    record Order(UUID id, String login, String browser) {
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

    /// A contact that was written to too often keeps the code it has.
    private void send(Order order, OwnerStore.Reachable owner, Optional<Phone> asked) {
        var to = recipient(owner, asked);
        if (!post.mayGo(to, order.browser())) {
            return;
        }
        var code = secrets.digits();
        var token = secrets.token();
        var kept = new Passage(owner.id(), Way.CONTACT, secrets.sentPrint(order.id(), code));
        if (store.put(kept, order.id(), secrets.linkPrint(token))) {
            post.send(
                    new SecretMessage(
                            SecretMessage.Kind.RECOVERY,
                            to,
                            RecoverySecrets.readable(code),
                            LINK_PATH + token,
                            owner.language()));
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
