package okno.notifications.deliveries;

import java.util.List;
import okno.accounts.Citizen;
import okno.notifications.ladder.Channel;

/// A channel: knows whom it reaches and hands messages over.
public interface Carrier {
    Channel channel();

    /// Whether it leads to the person now.
    boolean reaches(Citizen citizen);

    /// Hands over deliveries of one person as one message, outside of any transaction. The address
    /// is the one known now. What it throws counts as [Handover.Later].
    ///
    /// @param together one, or several that waited so long that they are told at once; the first
    ///     one's id is the message's
    Handover carry(List<Delivery> together);
}
