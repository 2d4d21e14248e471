package okno.notifications;

import java.util.Objects;
import java.util.UUID;
import okno.accounts.ports.SecretMessage;
import okno.accounts.ports.SecretMessage.Recipient;
import okno.identifiers.EmailAddress;
import okno.notifications.sms.SmsGateway;
import okno.platform.jobs.Job;
import okno.platform.jobs.JobHandler;
import okno.platform.sql.Json;
import org.springframework.stereotype.Component;

/// Hands a secret over to the way out that its recipient asked for.
@Component
class SecretHandler implements JobHandler {
    static final String KIND = "notifications.secret";

    private final Letters letters;
    private final MailGateway mail;
    private final CodeLetters codes;
    private final SmsGateway sms;
    private final Json json;

    SecretHandler(Letters letters, MailGateway mail, CodeLetters codes, SmsGateway sms, Json json) {
        this.letters = letters;
        this.codes = codes;
        this.mail = mail;
        this.sms = sms;
        this.json = json;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void run(Job job) {
        var payload = Objects.requireNonNull(job.payload());
        var message = json.read(payload, SecretPost.Parcel.class).message();
        switch (message.to()) {
            case Recipient.ByEmail(var address) -> send(job.id(), message, address);
            case Recipient.BySms(var phone) -> sms.send(letters.secret(job.id(), message, phone));
        }
    }

    /// Only who waits for the code of an address is told that it came back: a code of another kind
    /// goes where letters came before.
    private void send(UUID id, SecretMessage message, EmailAddress address) {
        try {
            mail.send(letters.secret(id, message, address));
            if (message.kind() == SecretMessage.Kind.CONTACT) {
                codes.sent(id, address);
            }
        } catch (AddressRefused _) {
            codes.refused(address);
        }
    }
}
