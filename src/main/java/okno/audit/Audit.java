package okno.audit;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import okno.platform.Ids;
import okno.platform.sql.Json;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/// Where every module records what was done.
@Service
public class Audit {
    private final AuditStore store;
    private final Clock clock;

    Audit(AuditStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /// For a command that has a connection and no Spring.
    public static Audit over(DataSource database, Clock clock) {
        return new Audit(
                new AuditStore(
                        JdbcClient.create(database),
                        new JdbcTemplate(database),
                        new Json(JsonMapper.shared())),
                clock);
    }

    /// Records a deed in the caller's transaction: both are kept or neither is.
    ///
    /// @param action `module.deed`, past tense: `submission.sent`
    /// @param subjectKind what sort of thing it was done to
    /// @param subject its id; never a name, a number of a document or an address
    /// @param facts further facts, without personal data
    @Transactional(propagation = Propagation.MANDATORY)
    public void record(
            Actor actor,
            String action,
            String subjectKind,
            String subject,
            Map<String, String> facts) {
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        store.insert(
                new AuditEntry(
                        Ids.next(clock),
                        now,
                        actor,
                        action,
                        subjectKind,
                        subject,
                        facts(actor, facts)));
    }

    /// Who acts for another is recorded as the doer, and the other as `for`.
    private static Map<String, String> facts(Actor actor, Map<String, String> facts) {
        if (actor.principal().isEmpty()) {
            return facts;
        }
        var all = new HashMap<>(facts);
        all.put("for", actor.principal().get());
        return all;
    }

    /// Records that somebody looked at what belongs to a person, likewise.
    @Transactional(propagation = Propagation.MANDATORY)
    public void recordAccess(
            Actor actor, String action, String subjectKind, String subject, Access access) {
        record(actor, action, subjectKind, subject, access.facts());
    }

    /// The same of many things, by one statement.
    ///
    /// @param accesses by the ids of the things
    @Transactional(propagation = Propagation.MANDATORY)
    public void recordAccesses(
            Actor actor, String action, String subjectKind, Map<String, Access> accesses) {
        recordEach(
                actor,
                action,
                subjectKind,
                accesses.entrySet().stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, it -> it.getValue().facts())));
    }

    /// Who looked at what belongs to a person, newest first.
    ///
    /// @param before the last one of the page before
    @Transactional(readOnly = true)
    public List<RecordedAccess> accesses(UUID person, Optional<UUID> before, int limit) {
        return store.aboutPerson(person, before, limit).stream()
                .map(
                        entry ->
                                new RecordedAccess(
                                        entry.id(),
                                        entry.recordedAt(),
                                        entry.actor().kind(),
                                        Access.of(entry.facts())))
                .toList();
    }

    /// Records the same deed done to many things, an entry for each, by one statement; otherwise as
    /// [#record].
    @Transactional(propagation = Propagation.MANDATORY)
    public void recordAll(
            Actor actor,
            String action,
            String subjectKind,
            Collection<String> subjects,
            Map<String, String> facts) {
        recordEach(
                actor,
                action,
                subjectKind,
                subjects.stream().collect(Collectors.toMap(Function.identity(), it -> facts)));
    }

    /// The same with facts of each thing.
    ///
    /// @param factsOf by the ids of the things
    @Transactional(propagation = Propagation.MANDATORY)
    public void recordEach(
            Actor actor,
            String action,
            String subjectKind,
            Map<String, Map<String, String>> factsOf) {
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var entries = new ArrayList<AuditEntry>();
        factsOf.forEach(
                (subject, facts) ->
                        entries.add(
                                new AuditEntry(
                                        Ids.next(clock),
                                        now,
                                        actor,
                                        action,
                                        subjectKind,
                                        subject,
                                        facts(actor, facts))));
        store.insertAll(entries);
    }

    /// The record of one thing, newest first.
    @Transactional(readOnly = true)
    public List<AuditEntry> of(String subjectKind, String subject, int limit) {
        return store.of(subjectKind, subject, limit);
    }
}
