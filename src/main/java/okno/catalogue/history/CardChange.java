package okno.catalogue.history;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import okno.catalogue.ServicePackage;
import okno.catalogue.history.CardFact.Said;

/// What a part of a card said before and does not say now, and the other way round.
public record CardChange(CardPart part, List<CardFact> gone, List<CardFact> come) {

    public CardChange {
        gone = List.copyOf(gone);
        come = List.copyOf(come);
    }

    /// The parts that differ, in the order of the card. Empty where only words for the search,
    /// the date of the check or the like changed.
    public static List<CardChange> between(ServicePackage before, ServicePackage after) {
        List<CardChange> changes = new ArrayList<>();
        for (var part : CardPart.values()) {
            var was = part.facts(before);
            var is = part.facts(after);
            if (!was.equals(is)) {
                changes.add(new CardChange(part, without(was, is), without(is, was)));
            }
        }
        return List.copyOf(changes);
    }

    /// Whether what changed is a long text, of which nothing but that can be told.
    public boolean prose() {
        return gone.stream().allMatch(CardChange::isProse)
                && come.stream().allMatch(CardChange::isProse);
    }

    private static boolean isProse(CardFact fact) {
        return fact.said() instanceof Said.Prose;
    }

    private static List<CardFact> without(Set<CardFact> all, Set<CardFact> others) {
        return all.stream().filter(fact -> !others.contains(fact)).toList();
    }
}
