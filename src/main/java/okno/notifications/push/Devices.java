package okno.notifications.push;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import okno.accounts.CitizenId;
import okno.platform.Ids;
import okno.platform.NotFound;
import okno.platform.secrets.Secrets;
import okno.platform.sql.Json;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/// The browsers that citizens have told to show notices.
@Repository
public class Devices {
    /// The oldest one makes room for one more.
    public static final int MOST = 10;

    private static final String PURPOSE = "notifications.push";

    private final JdbcClient jdbc;
    private final Secrets secrets;
    private final Json json;
    private final Clock clock;

    Devices(JdbcClient jdbc, Secrets secrets, Json json, Clock clock) {
        this.jdbc = jdbc;
        this.secrets = secrets;
        this.json = json;
        this.clock = clock;
    }

    /// A device as its owner sees it.
    ///
    /// @param name of the browser; empty when nobody knows
    public record Entry(UUID id, String name, Instant addedAt) {}

    /// What is sealed of a device.
    private record Sealed(String endpoint, String key, String secret) {}

    /// Keeps a browser. One that showed the notices of another person shows those of this one from
    /// now on: who sits before it has signed in.
    ///
    /// @return whether what the browser sent of itself is fit to send to
    @Transactional
    public boolean add(CitizenId citizen, Given given) {
        var id = Ids.next(clock);
        var device = Device.parse(id, given.endpoint(), given.key(), given.secret());
        if (device.isEmpty()) {
            return false;
        }
        var print = secrets.fingerprint(PURPOSE, device.get().endpoint().toString());
        jdbc.sql("delete from notifications.push_subscription where endpoint_print = :print")
                .param("print", print)
                .update();
        jdbc.sql(
                        """
                insert into notifications.push_subscription
                  (id, citizen_id, endpoint_print, sealed, name, added_at)
                values (:id, :citizen, :print, :sealed, :name, :now)
                on conflict (endpoint_print) do nothing
                """)
                .param("id", id)
                .param("citizen", citizen.value())
                .param("print", print)
                .param("sealed", seal(device.get()))
                .param("name", given.name())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        dropOldest(citizen);
        return true;
    }

    /// What a browser sends of itself.
    ///
    /// @param name as [okno.platform.web.DeviceName] gives it
    public record Given(String endpoint, String key, String secret, String name) {
        /// Keeps the address out of logs.
        @Override
        public String toString() {
            return "Given[" + name + "]";
        }
    }

    /// The devices of a citizen, the newest first.
    public List<Entry> list(CitizenId citizen) {
        return jdbc.sql(
                        """
                select s.id, s.name, s.added_at
                  from notifications.push_subscription s
                 where s.citizen_id = :citizen
                 order by s.id desc
                 limit :limit
                """)
                .param("citizen", citizen.value())
                .param("limit", MOST)
                .query(
                        (row, _) ->
                                new Entry(
                                        row.getObject("id", UUID.class),
                                        row.getString("name"),
                                        row.getObject("added_at", OffsetDateTime.class)
                                                .toInstant()))
                .list();
    }

    /// Where notices of a citizen are sent to.
    public List<Device> of(CitizenId citizen) {
        return jdbc
                .sql(
                        """
                select s.id, s.sealed
                  from notifications.push_subscription s
                 where s.citizen_id = :citizen
                 order by s.id desc
                 limit :limit
                """)
                .param("citizen", citizen.value())
                .param("limit", MOST)
                .query((row, _) -> open(row.getObject("id", UUID.class), row.getBytes("sealed")))
                .list()
                .stream()
                .flatMap(Optional::stream)
                .toList();
    }

    /// Those of some citizens who have a device.
    public Set<CitizenId> owners(Collection<CitizenId> citizens) {
        return jdbc.sql(
                        """
                select distinct s.citizen_id
                  from notifications.push_subscription s
                 where s.citizen_id = any(:citizens)
                """)
                .param("citizens", citizens.stream().map(CitizenId::value).toArray(UUID[]::new))
                .query((row, _) -> new CitizenId(row.getObject("citizen_id", UUID.class)))
                .set();
    }

    /// Forgets a device of a citizen.
    ///
    /// @throws NotFound when he has no such
    @Transactional
    public void remove(CitizenId citizen, UUID id) {
        if (delete("and id = :id", citizen, Optional.of(id)) == 0) {
            throw new NotFound("device");
        }
    }

    /// Forgets a device that takes no more notices.
    @Transactional
    public void gone(CitizenId citizen, UUID id) {
        delete("and id = :id", citizen, Optional.of(id));
    }

    /// Forgets all devices of a citizen.
    void forget(CitizenId citizen) {
        delete("", citizen, Optional.empty());
    }

    private int delete(String which, CitizenId citizen, Optional<UUID> id) {
        return jdbc.sql(
                        "delete from notifications.push_subscription where citizen_id = :citizen "
                                + which)
                .param("citizen", citizen.value())
                .param("id", id.orElse(null))
                .update();
    }

    private void dropOldest(CitizenId citizen) {
        jdbc.sql(
                        """
                delete from notifications.push_subscription s
                 where s.citizen_id = :citizen
                   and s.id not in (
                       select n.id
                         from notifications.push_subscription n
                        where n.citizen_id = :citizen
                        order by n.id desc
                        limit :most)
                """)
                .param("citizen", citizen.value())
                .param("most", MOST)
                .update();
    }

    private byte[] seal(Device device) {
        var plain =
                json.write(new Sealed(device.endpoint().toString(), device.key(), device.secret()));
        return secrets.sealText(PURPOSE, plain, device.id());
    }

    private Optional<Device> open(UUID id, byte[] sealed) {
        var plain = secrets.openText(PURPOSE, sealed, id);
        var read = json.read(plain, Sealed.class);
        return Device.parse(id, read.endpoint(), read.key(), read.secret());
    }
}
