package okno.notifications;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import okno.accounts.Citizen;
import okno.accounts.CitizenId;
import okno.accounts.Citizens;
import okno.notifications.deliveries.Carrier;
import okno.notifications.deliveries.Delivery;
import okno.notifications.deliveries.Handover;
import okno.notifications.ladder.Channel;
import okno.notifications.push.Device;
import okno.notifications.push.DeviceGone;
import okno.notifications.push.Devices;
import okno.notifications.push.Push;
import okno.notifications.push.PushGateway;
import okno.platform.jobs.JobFailed;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/// Has the browsers of a person show that there is news. One that shows it is enough.
@Component
class PushCarrier implements Carrier {
    private static final String PROVIDER = "push";

    /// What is wrong with the portal and so with every message.
    private static final String AWAY = "notifications.reason.no-push";

    /// Each browser has a service of its own: one that does not answer says little of the others.
    private static final String NO_ANSWER = "notifications.reason.push-no-answer";

    private final Devices devices;
    private final Citizens citizens;
    private final PushGateway gateway;
    private final MessageSource texts;

    PushCarrier(Devices devices, Citizens citizens, PushGateway gateway, MessageSource texts) {
        this.devices = devices;
        this.citizens = citizens;
        this.gateway = gateway;
        this.texts = texts;
    }

    @Override
    public Channel channel() {
        return Channel.PUSH;
    }

    @Override
    public Optional<String> missing() {
        return gateway.missing();
    }

    @Override
    public Set<CitizenId> reached(Collection<Citizen> citizens) {
        return devices.owners(citizens.stream().map(Citizen::id).toList());
    }

    @Override
    public Trip open(List<List<Delivery>> messages) {
        var readers =
                citizens.findAll(
                        messages.stream().map(one -> one.getFirst().citizen()).distinct().toList());
        return together -> carry(together, readers);
    }

    private Handover carry(List<Delivery> together, Map<CitizenId, Citizen> readers) {
        return Optional.ofNullable(readers.get(together.getFirst().citizen()))
                .map(citizen -> show(push(together, citizen), citizen))
                .orElseGet(() -> new Handover.Needless(PROVIDER, "notifications.reason.nobody"));
    }

    private Handover show(Push push, Citizen citizen) {
        Handover answer = Handover.Refused.unasked(PROVIDER, "notifications.reason.push-gone");
        var reached = false;
        for (var device : devices.of(citizen.id())) {
            var one = show(push, citizen, device);
            reached |= one.reached();
            if (answer instanceof Handover.Refused || one instanceof Handover.Taken) {
                answer = one;
            }
        }
        return reached ? reached(answer) : answer;
    }

    /// The same, though another browser's service answered.
    private static Handover reached(Handover answer) {
        if (answer instanceof Handover.Silent(var provider, var reason, _)) {
            return new Handover.Later(provider, reason);
        }
        return answer instanceof Handover.Refused(var provider, var reason, _)
                ? new Handover.Refused(provider, reason)
                : answer;
    }

    private Handover show(Push push, Citizen citizen, Device device) {
        try {
            gateway.send(device, push);
            return new Handover.Taken(PROVIDER, "");
        } catch (DeviceGone e) {
            devices.gone(citizen.id(), device.id());
            return new Handover.Refused(PROVIDER, String.valueOf(e.getMessage()), e.isTold());
        } catch (JobFailed e) {
            return failed(device, String.valueOf(e.getMessage()));
        }
    }

    private static Handover failed(Device device, String reason) {
        return switch (reason) {
            case AWAY -> new Handover.Closed(PROVIDER, reason);
            case NO_ANSWER -> new Handover.Silent(PROVIDER, reason, device.service());
            default -> new Handover.Later(PROVIDER, reason);
        };
    }

    private Push push(List<Delivery> together, Citizen citizen) {
        var head = together.getFirst();
        var language = citizen.contacts().language();
        var one = together.size() == 1;
        var title =
                one ? "notifications.push." + head.theme().word() : "notifications.push.several";
        return new Push(
                head.id(),
                texts.getMessage(title, new Object[] {together.size()}, language),
                texts.getMessage("notifications.push.text", null, language),
                "/account/notices" + (one ? "/" + head.notice() : ""),
                language);
    }
}
