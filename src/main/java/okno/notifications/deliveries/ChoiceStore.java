package okno.notifications.deliveries;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import okno.accounts.CitizenId;
import okno.notifications.ladder.Channel;
import okno.notifications.ladder.Choices;
import okno.notifications.ladder.QuietHours;
import okno.notifications.ladder.Theme;
import okno.platform.sql.Json;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;

/// What citizens chose.
@Repository
class ChoiceStore {
    private final JdbcClient jdbc;
    private final Json json;

    ChoiceStore(JdbcClient jdbc, Json json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /// What some citizens chose; who chose nothing is left out.
    Map<CitizenId, Choices> find(Collection<CitizenId> citizens) {
        var choices = new HashMap<CitizenId, Choices>();
        jdbc.sql(
                        """
                select c.citizen_id, c.channels, c.quiet_from, c.quiet_to, c.digest_time
                  from notifications.choice c
                 where c.citizen_id = any(:citizens)
                """)
                .param("citizens", citizens.stream().map(CitizenId::value).toArray(UUID[]::new))
                .query(
                        row -> {
                            var id = new CitizenId(row.getObject("citizen_id", UUID.class));
                            choices.put(id, toChoices(row));
                        });
        return choices;
    }

    void save(CitizenId citizen, Choices choices, Instant now) {
        jdbc.sql(
                        """
                insert into notifications.choice
                  (citizen_id, channels, quiet_from, quiet_to, digest_time, changed_at)
                values
                  (:citizen, cast(:channels as jsonb), :from, :to, :digest, :now)
                on conflict (citizen_id) do update
                   set channels = excluded.channels, quiet_from = excluded.quiet_from,
                       quiet_to = excluded.quiet_to, digest_time = excluded.digest_time,
                       changed_at = excluded.changed_at
                """)
                .param("citizen", citizen.value())
                .param("channels", json.write(words(choices)))
                .param("from", choices.quiet().map(QuietHours::from).orElse(null))
                .param("to", choices.quiet().map(QuietHours::to).orElse(null))
                .param("digest", choices.digest().orElse(null))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    void delete(CitizenId citizen) {
        jdbc.sql("delete from notifications.choice where citizen_id = :citizen")
                .param("citizen", citizen.value())
                .update();
    }

    private static Map<String, List<String>> words(Choices choices) {
        var words = new TreeMap<String, List<String>>();
        choices.channels()
                .forEach(
                        (theme, channels) ->
                                words.put(
                                        theme.word(),
                                        channels.stream().map(Channel::word).sorted().toList()));
        return words;
    }

    private Choices toChoices(ResultSet row) throws SQLException {
        var words =
                json.read(
                        row.getString("channels"),
                        new TypeReference<Map<String, List<String>>>() {});
        var channels = new EnumMap<Theme, Set<Channel>>(Theme.class);
        words.forEach(
                (theme, chosen) ->
                        channels.put(
                                Theme.of(theme),
                                chosen.stream().map(Channel::of).collect(Collectors.toSet())));
        var from = Optional.ofNullable(row.getObject("quiet_from", LocalTime.class));
        var to = Optional.ofNullable(row.getObject("quiet_to", LocalTime.class));
        return new Choices(
                channels,
                from.flatMap(start -> to.map(end -> new QuietHours(start, end))),
                Optional.ofNullable(row.getObject("digest_time", LocalTime.class)));
    }
}
