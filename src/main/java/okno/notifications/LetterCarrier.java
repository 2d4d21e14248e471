package okno.notifications;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import okno.accounts.Citizen;
import okno.accounts.CitizenId;
import okno.notifications.deliveries.Carrier;
import okno.notifications.deliveries.Delivery;
import okno.notifications.deliveries.Handover;
import okno.notifications.ladder.Channel;
import okno.submissions.unreached.Unreached;
import org.springframework.stereotype.Component;

/// The last rung: nothing else reached a person who has to be told, and the notice lies unread. The
/// portal has no post of its own, so the body is asked to write on paper: the case is marked. That
/// holds for a person's own application; whatever else waits in his cabinet alone.
@Component
class LetterCarrier implements Carrier {
    private static final String DESK = "desk";

    private final Contents contents;
    private final Unreached unreached;

    LetterCarrier(Contents contents, Unreached unreached) {
        this.contents = contents;
        this.unreached = unreached;
    }

    @Override
    public Channel channel() {
        return Channel.LETTER;
    }

    /// Where a person is found by post, the body knows.
    @Override
    public Set<CitizenId> reached(Collection<Citizen> citizens) {
        return Set.of();
    }

    @Override
    public Trip open(List<List<Delivery>> messages) {
        var read = contents.of(messages);
        return together -> carry(together, read.notices(together));
    }

    private Handover carry(List<Delivery> together, List<Notice> notices) {
        var marked = notices.stream().filter(this::mark).count();
        return marked == together.size()
                ? new Handover.Refused(DESK, "notifications.reason.unreached")
                : new Handover.Refused(DESK, "notifications.reason.unreached-alone");
    }

    private boolean mark(Notice notice) {
        return notice.told() instanceof Told.OfSubmission sent
                && sent.representation().isEmpty()
                && unreached.note(notice.citizen().value(), sent.number(), notice.at());
    }
}
