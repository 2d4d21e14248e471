package okno.notifications.deliveries;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import okno.accounts.Citizen;
import okno.accounts.CitizenId;
import okno.notifications.ladder.Channel;

/// A channel: knows whom it reaches and hands messages over.
public interface Carrier {
    Channel channel();

    /// Why nothing leaves by it until it is set up, as the key of a text; empty once it is.
    default Optional<String> missing() {
        return Optional.empty();
    }

    /// Those of some people to whom it leads now.
    Set<CitizenId> reached(Collection<Citizen> citizens);

    /// Begins to hand messages over, outside of any transaction: reads what all of them need by a
    /// few statements. The addresses are those known now.
    ///
    /// @param messages each one delivery, or several of one person that waited so long that they
    ///     are told at once; the first one's id is the message's
    Trip open(List<List<Delivery>> messages);

    /// Messages handed over one after the other, or several at once.
    interface Trip extends AutoCloseable {
        /// Hands one of them over. What it throws counts as [Handover.Later].
        Handover carry(List<Delivery> together);

        @Override
        default void close() {}
    }
}
