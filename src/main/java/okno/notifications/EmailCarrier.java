package okno.notifications;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import okno.accounts.Citizen;
import okno.accounts.CitizenId;
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

    private final Contents contents;
    private final NoticeLetters letters;
    private final MailGateway gateway;
    private final Bounces bounces;

    EmailCarrier(Contents contents, NoticeLetters letters, MailGateway gateway, Bounces bounces) {
        this.contents = contents;
        this.letters = letters;
        this.gateway = gateway;
        this.bounces = bounces;
    }

    /// The same by another way out.
    EmailCarrier by(MailGateway other) {
        return new EmailCarrier(contents, letters, other, bounces);
    }

    @Override
    public Channel channel() {
        return Channel.EMAIL;
    }

    @Override
    public Optional<String> missing() {
        return gateway.missing();
    }

    @Override
    public Set<CitizenId> reached(Collection<Citizen> citizens) {
        var reached = new HashSet<CitizenId>();
        citizens.stream()
                .filter(citizen -> citizen.email().isPresent())
                .forEach(citizen -> reached.add(citizen.id()));
        reached.removeAll(bounces.known(citizens));
        return reached;
    }

    @Override
    public Trip open(List<List<Delivery>> messages) {
        var read = contents.of(messages);
        return new EmailTrip(read, bounces.known(read.readers().values()));
    }

    /// Letters that share a few lines to the server, as many as leave at once.
    private final class EmailTrip implements Trip {
        private final Contents.Read read;
        private final Set<CitizenId> returned;
        private final Queue<MailGateway.Line> idle = new ConcurrentLinkedQueue<>();

        /// @param returned those whose letters came back from the address they have
        EmailTrip(Contents.Read read, Set<CitizenId> returned) {
            this.read = read;
            this.returned = returned;
        }

        @Override
        public Handover carry(List<Delivery> together) {
            var notices = read.notices(together);
            var citizen = read.reader(together);
            if (notices.isEmpty() || citizen.isEmpty()) {
                return new Handover.Needless(SERVER, "notifications.reason.nobody");
            }
            var to = citizen.get().email();
            if (to.isEmpty()) {
                return Handover.Refused.unasked(SERVER, "notifications.reason.no-address");
            }
            if (returned.contains(citizen.get().id())) {
                return Handover.Refused.unasked(SERVER, AddressRefused.REASON);
            }
            return send(together.getFirst(), notices, citizen.get(), to.get());
        }

        private Handover send(
                Delivery head, List<Notice> notices, Citizen citizen, EmailAddress to) {
            try {
                send(letters.about(head.id(), notices, to, citizen.contacts().language()));
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

        private void send(Mail mail) {
            var line = Optional.ofNullable(idle.poll()).orElseGet(gateway::line);
            try {
                line.send(mail);
            } finally {
                idle.add(line);
            }
        }

        @Override
        public void close() {
            idle.forEach(MailGateway.Line::close);
        }
    }
}
