package okno.appeals;

import java.util.List;
import java.util.Optional;
import okno.agencies.Agencies;
import okno.agencies.Agency;
import okno.appeals.Appeal.Origin;
import okno.appeals.Appeal.Standing;
import okno.appeals.AppealPassage.Move;
import okno.appeals.AppealStep.Words;
import okno.audit.Actor;
import okno.platform.NotFound;
import org.springframework.stereotype.Component;

/// Lets an appeal, or a part of one, arrive at another body.
@Component
class Parting {
    private final AppealStore store;
    private final AppealPassage passage;
    private final AppealTerms terms;
    private final Agencies agencies;

    Parting(AppealStore store, AppealPassage passage, AppealTerms terms, Agencies agencies) {
        this.store = store;
        this.passage = passage;
        this.terms = terms;
        this.agencies = agencies;
    }

    Agency body(String slug) {
        return agencies.find(slug).orElseThrow(() -> new NotFound("agency"));
    }

    /// How an appeal stands when it has just come to a body.
    ///
    /// @param due until when it is registered there
    Standing arriving(String to, AppealTerm due) {
        return new Standing(
                to,
                AppealState.FORWARDED,
                passage.now(),
                Optional.empty(),
                due.lastDay(),
                Optional.empty(),
                Optional.empty());
    }

    /// Splits a part off: an appeal of its own with the same words and the files of the whole.
    void begin(Appeal from, AppealRouting.Part part, Actor actor) {
        var due = terms.registration(body(part.to()), from.matter(), passage.now());
        var origin = new Origin(from.origin().whole(), Optional.empty(), from.origin().sentAt());
        var words = new Words(part.words(), Optional.empty(), Optional.of(from.number().value()));
        var id = passage.id();
        passage.begin(
                number ->
                        new Appeal(
                                id,
                                number,
                                from.citizen(),
                                origin,
                                from.matter(),
                                arriving(part.to(), due),
                                0),
                store.text(from.id()),
                new Move(AppealAction.PART, actor, words, List.of(due)));
    }
}
