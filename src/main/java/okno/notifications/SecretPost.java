package okno.notifications;

import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import okno.accounts.ports.SecretCourier;
import okno.accounts.ports.SecretMessage;
import okno.identifiers.EmailAddress;
import okno.identifiers.Phone;
import okno.platform.Ids;
import okno.platform.jobs.JobQueue;
import org.springframework.stereotype.Component;

/// Takes secrets for people as sealed jobs.
@Component
class SecretPost implements SecretCourier {
    private final JobQueue jobs;
    private final Clock clock;

    SecretPost(JobQueue jobs, Clock clock) {
        this.jobs = jobs;
        this.clock = clock;
    }

    /// What the sealed job carries.
    ///
    /// @param email `true` for an address, `false` for a number
    record Parcel(
            SecretMessage.Kind kind,
            boolean email,
            String to,
            String code,
            String link,
            String language) {
        static Parcel of(SecretMessage message) {
            var email = message.to() instanceof SecretMessage.Recipient.ByEmail;
            var to =
                    switch (message.to()) {
                        case SecretMessage.Recipient.ByEmail(var address) -> address.value();
                        case SecretMessage.Recipient.BySms(var phone) -> phone.e164();
                    };
            return new Parcel(
                    message.kind(),
                    email,
                    to,
                    message.code(),
                    message.link(),
                    message.language().getLanguage());
        }

        SecretMessage message() {
            var recipient =
                    email
                            ? new SecretMessage.Recipient.ByEmail(new EmailAddress(to))
                            : new SecretMessage.Recipient.BySms(new Phone(to));
            return new SecretMessage(kind, recipient, code, link, Locale.of(language));
        }

        /// Never the code: it must not end up in a log.
        @Override
        public String toString() {
            return "Parcel[" + kind + "]";
        }
    }

    @Override
    public void send(SecretMessage message, Instant expiresAt) {
        // The subject is seen in the list of jobs: an id of its own, nobody's.
        var subject = Ids.next(clock).toString();
        jobs.addSecret(SecretHandler.KIND, subject, Parcel.of(message), expiresAt);
    }
}
