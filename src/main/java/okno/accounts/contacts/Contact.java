package okno.accounts.contacts;

import okno.accounts.ports.SecretMessage.Recipient;
import okno.identifiers.EmailAddress;
import okno.identifiers.Phone;

/// An address or a number by which a person says he is reached.
public sealed interface Contact {
    /// An address of electronic mail.
    record Email(EmailAddress address) implements Contact {
        @Override
        public Channel channel() {
            return Channel.EMAIL;
        }

        @Override
        public String value() {
            return address.value();
        }

        @Override
        public String words() {
            return address.value();
        }

        @Override
        public Recipient recipient() {
            return new Recipient.ByEmail(address);
        }
    }

    /// A number of a mobile telephone.
    record Mobile(Phone phone) implements Contact {
        @Override
        public Channel channel() {
            return Channel.PHONE;
        }

        @Override
        public String value() {
            return phone.e164();
        }

        @Override
        public String words() {
            return phone.formatted();
        }

        @Override
        public Recipient recipient() {
            return new Recipient.BySms(phone);
        }
    }

    /// Puts a kept value together again.
    static Contact of(Channel channel, String value) {
        return switch (channel) {
            case EMAIL -> new Email(new EmailAddress(value));
            case PHONE -> new Mobile(new Phone(value));
        };
    }

    /// Which of the two it is.
    Channel channel();

    /// As tables keep it.
    String value();

    /// As people read it.
    String words();

    /// Whom a message goes to.
    Recipient recipient();
}
