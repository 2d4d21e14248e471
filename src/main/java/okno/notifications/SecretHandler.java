package okno.notifications;

import java.util.Objects;
import okno.accounts.ports.SecretMessage.Recipient;
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
    private final SmsGateway sms;
    private final Json json;

    SecretHandler(Letters letters, MailGateway mail, SmsGateway sms, Json json) {
        this.letters = letters;
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
            case Recipient.ByEmail(var address) -> {
                try {
                    mail.send(letters.secret(job.id(), message, address));
                } catch (AddressRefused _) {
                    // Nobody waits for a letter at an address that does not exist: whoever typed
                    // it sees that no code comes, and corrects it.
                }
            }
            case Recipient.BySms(var phone) -> sms.send(letters.secret(job.id(), message, phone));
        }
    }
}
