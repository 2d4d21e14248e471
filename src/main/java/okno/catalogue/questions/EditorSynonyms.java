package okno.catalogue.questions;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import okno.audit.Actor;
import okno.audit.Audit;
import okno.catalogue.Catalogue;
import okno.catalogue.questions.SynonymStore.Row;
import okno.platform.FieldProblem;
import okno.platform.Ids;
import okno.platform.web.GuestPages;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// Synonyms that editors add to those of `packages/search.yaml`. The search of this node knows them
/// at once, that of others within a minute.
@Service
public class EditorSynonyms {
    private final SynonymStore store;
    private final Catalogue catalogue;
    private final GuestPages guestPages;
    private final Audit audit;
    private final Clock clock;

    EditorSynonyms(
            SynonymStore store,
            Catalogue catalogue,
            GuestPages guestPages,
            Audit audit,
            Clock clock) {
        this.store = store;
        this.catalogue = catalogue;
        this.guestPages = guestPages;
        this.audit = audit;
        this.clock = clock;
    }

    /// A line as [okno.catalogue.search.Synonyms] reads it.
    public record Synonym(UUID id, String line) {}

    /// The last added first.
    public List<Synonym> all() {
        return store.all().stream().map(row -> new Synonym(row.id(), row.line())).toList();
    }

    /// Tells the search what is meant by what people say. To say it twice changes nothing.
    /// More than five hundred are refused: whoever wants another has to take one back.
    ///
    /// @param said a question as it was counted; signs between its words mean nothing
    /// @param meant what the register calls it; several ways are parted by `|`
    @Transactional
    public List<FieldProblem> add(Actor editor, String said, String meant) {
        var phrase = QuestionText.of(said).flatMap(EditorSynonyms::words);
        var means = QuestionText.of(meant).filter(text -> plain(text.replace('|', ' ')));
        if (phrase.isEmpty() || means.isEmpty()) {
            return Stream.of(wrong("said", phrase), wrong("meant", means))
                    .flatMap(Optional::stream)
                    .toList();
        }
        return add(editor, phrase.get() + " > " + means.get());
    }

    private List<FieldProblem> add(Actor editor, String line) {
        store.lock();
        var there = store.all();
        if (there.stream().anyMatch(row -> row.line().equals(line))) {
            return List.of();
        }
        if (there.size() >= SynonymStore.MOST) {
            return List.of(FieldProblem.of("said", "catalogue.synonym.full", SynonymStore.MOST));
        }
        var id = Ids.next(clock);
        store.insert(new Row(id, line, clock.instant()));
        audit.record(
                editor, "catalogue.synonym-added", "synonym", id.toString(), Map.of("line", line));
        tellOnceCommitted();
        return List.of();
    }

    private static Optional<FieldProblem> wrong(String field, Optional<String> read) {
        return read.isPresent()
                ? Optional.empty()
                : Optional.of(FieldProblem.of(field, "catalogue.synonym." + field));
    }

    /// Takes a line back; one that is gone already stays gone.
    @Transactional
    public void remove(Actor editor, UUID id) {
        if (store.delete(id)) {
            audit.record(editor, "catalogue.synonym-removed", "synonym", id.toString(), Map.of());
            tellOnceCommitted();
        }
    }

    /// Tells the search of this node what other nodes were told.
    @Scheduled(fixedDelay = 1, timeUnit = TimeUnit.MINUTES)
    void refresh() {
        tell();
    }

    private void tellOnceCommitted() {
        TransactionSynchronizationManager.registerSynchronization(
                new TransactionSynchronization() {
                    @Override
                    public void afterCommit() {
                        tell();
                    }
                });
    }

    private void tell() {
        var lines = store.all().stream().map(Row::line).toList();
        if (catalogue.alsoSaid(lines)) {
            guestPages.clear();
        }
    }

    private static Optional<String> words(String typed) {
        var words = typed.replaceAll("[^\\p{L}\\p{Nd}-]+", " ").strip();
        return Optional.of(words).filter(EditorSynonyms::plain);
    }

    /// Words and spaces, with at least one letter.
    private static boolean plain(String text) {
        return text.chars().anyMatch(Character::isLetter)
                && text.chars()
                        .allMatch(
                                sign ->
                                        Character.isLetterOrDigit(sign)
                                                || sign == ' '
                                                || sign == '-');
    }
}
