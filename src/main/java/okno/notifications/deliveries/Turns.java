package okno.notifications.deliveries;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/// Whose turn it is. Each party with something due gets the same share of a round, so that the
/// flood of one keeps the single notice of another no longer than a round.
///
/// @param parties those of this round
/// @param share how much each of them may have sent in it
public record Turns(List<String> parties, int share) {
    public static final Turns NONE = new Turns(List.of(), 0);

    public Turns {
        parties = List.copyOf(parties);
    }

    /// The turns of a round.
    ///
    /// @param waiting with something due, in the order of their names
    /// @param last the party that came last in the round before; those after it are next
    /// @param room how much the round holds
    public static Turns of(List<String> waiting, String last, int room) {
        if (waiting.isEmpty() || room < 1) {
            return NONE;
        }
        var next = new ArrayList<>(waiting);
        var behind = (int) waiting.stream().filter(party -> party.compareTo(last) <= 0).count();
        Collections.rotate(next, -behind);
        var taking = next.subList(0, Math.min(room, next.size()));
        return new Turns(taking, room / taking.size());
    }

    /// The party that comes last; that of the round before when there is none.
    public String last(String before) {
        return parties.isEmpty() ? before : parties.getLast();
    }

    /// As the statements take them.
    public String joined() {
        return String.join(",", parties);
    }
}
