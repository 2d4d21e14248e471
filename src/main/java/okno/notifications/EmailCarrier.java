package okno.notifications;

import java.util.List;
import okno.accounts.Citizen;
import okno.accounts.Citizens;
import okno.identifiers.EmailAddress;
import okno.notifications.deliveries.Carrier;
import okno.notifications.deliveries.Delivery;
import okno.notifications.deliveries.Handover;
import okno.notifications.ladder.Channel;
import okno.platform.jobs.JobFailed;
import org.springframework.context.NoSuchMessageException;
import org.springframework.stereotype.Component;

/// Sends letters about notices, to the address that is known when they leave and in the language of
/// their reader.
@Component
class EmailCarrier implements Carrier {
    static final String SERVER = "smtp";

    private final NoticeStore store;
    private final Citizens citizens;
    private final NoticeLetters letters;
    private final MailGateway gateway;
    private final Bounces bounces;

    EmailCarrier(
            NoticeStore store,
            Citizens citizens,
            NoticeLetters letters,
            MailGateway gateway,
            Bounces bounces) {
        this.store = store;
        this.citizens = citizens;
        this.letters = letters;
        this.gateway = gateway;
        this.bounces = bounces;
    }

    /// The same by another way out.
    EmailCarrier by(MailGateway other) {
        return new EmailCarrier(store, citizens, letters, other, bounces);
    }

    @Override
    public Channel channel() {
        return Channel.EMAIL;
    }

    @Override
    public boolean reaches(Citizen citizen) {
        return citizen.email().filter(to -> !bounces.known(citizen.id(), to)).isPresent();
    }

    @Override
    public Handover carry(List<Delivery> together) {
        var notices = store.findAll(together.stream().map(Delivery::notice).toList());
        var citizen = citizens.find(together.getFirst().citizen());
        if (notices.isEmpty() || citizen.isEmpty()) {
            return new Handover.Needless(SERVER, "notifications.reason.nobody");
        }
        return citizen.get()
                .email()
                .map(to -> send(together.getFirst(), notices, citizen.get(), to))
                .orElseGet(
                        () -> Handover.Refused.unasked(SERVER, "notifications.reason.no-address"));
    }

    private Handover send(Delivery head, List<Notice> notices, Citizen citizen, EmailAddress to) {
        if (bounces.known(citizen.id(), to)) {
            return Handover.Refused.unasked(SERVER, "notifications.reason.no-mailbox");
        }
        try {
            var language = citizen.contacts().language();
            gateway.send(letters.about(head.id(), notices, to, language));
            return new Handover.Taken(SERVER, "", bounces.hex(to));
        } catch (MissingValue | NoSuchMessageException _) {
            return new Handover.Unwritable(SERVER, MissingValue.REASON);
        } catch (AddressRefused _) {
            bounces.keep(citizen.id(), to);
            return new Handover.Refused(SERVER, AddressRefused.REASON);
        } catch (ProviderAway e) {
            return new Handover.Closed(SERVER, e.reason());
        } catch (JobFailed e) {
            var reason = String.valueOf(e.getMessage());
            return new Handover.Later(SERVER, reason, !reason.equals(SmtpLine.UNSENT));
        }
    }
}
