package okno.notifications;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import okno.accounts.Citizen;
import okno.accounts.CitizenId;
import okno.notifications.deliveries.Carrier;
import okno.notifications.deliveries.Delivery;
import okno.notifications.deliveries.Handover;
import okno.notifications.ladder.Channel;
import okno.notifications.sms.NumberRefused;
import okno.notifications.sms.SmsGateway;
import okno.platform.jobs.JobFailed;
import org.springframework.context.NoSuchMessageException;
import org.springframework.stereotype.Component;

/// Sends short messages about notices, to the confirmed number that is known when they leave.
@Component
class SmsCarrier implements Carrier {
    private static final String PROVIDER = "sms";

    /// What is wrong with the providers, not with a message.
    private static final Set<String> AWAY =
            Set.of(
                    "notifications.reason.no-sms",
                    "notifications.reason.sms-no-answer",
                    "notifications.reason.sms-throttled");

    private final Contents contents;
    private final Letters letters;
    private final SmsGateway gateway;

    SmsCarrier(Contents contents, Letters letters, SmsGateway gateway) {
        this.contents = contents;
        this.letters = letters;
        this.gateway = gateway;
    }

    @Override
    public Channel channel() {
        return Channel.SMS;
    }

    @Override
    public Optional<String> missing() {
        return gateway.missing();
    }

    @Override
    public Set<CitizenId> reached(Collection<Citizen> citizens) {
        return citizens.stream()
                .filter(SmsCarrier::reaches)
                .map(Citizen::id)
                .collect(Collectors.toSet());
    }

    private static boolean reaches(Citizen citizen) {
        return citizen.contacts().confirmedPhone().isPresent();
    }

    @Override
    public Trip open(List<List<Delivery>> messages) {
        var read = contents.of(messages);
        return together -> carry(together, read);
    }

    private Handover carry(List<Delivery> together, Contents.Read read) {
        var notices = read.notices(together);
        var citizen = read.reader(together);
        if (notices.isEmpty() || citizen.isEmpty()) {
            return new Handover.Needless(PROVIDER, "notifications.reason.nobody");
        }
        return citizen.filter(SmsCarrier::reaches)
                .map(reader -> send(together.getFirst(), notices, reader))
                .orElseGet(
                        () ->
                                Handover.Refused.unasked(
                                        PROVIDER, "notifications.reason.no-address"));
    }

    private Handover send(Delivery head, List<Notice> notices, Citizen citizen) {
        try {
            var to = citizen.phone().orElseThrow();
            var language = citizen.contacts().language();
            var handed =
                    gateway.send(
                            notices.size() == 1
                                    ? letters.shortly(head.id(), notices.getFirst(), to, language)
                                    : letters.shortly(head.id(), notices.size(), to, language));
            return new Handover.Taken(handed.provider(), String.join(" ", handed.receipts()));
        } catch (MissingValue | NoSuchMessageException _) {
            return new Handover.Unwritable(PROVIDER, MissingValue.REASON);
        } catch (NumberRefused e) {
            return new Handover.Refused(PROVIDER, String.valueOf(e.getMessage()));
        } catch (JobFailed e) {
            var reason = String.valueOf(e.getMessage());
            return AWAY.contains(reason)
                    ? new Handover.Closed(PROVIDER, reason)
                    : new Handover.Later(PROVIDER, reason);
        }
    }
}
