package okno.appeals;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import okno.accounts.CitizenId;
import okno.appeals.AppealDraft.Typed;
import okno.platform.secrets.Secrets;
import okno.platform.sql.Json;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class AppealDraftStore {
    private static final String PURPOSE = "appeals.draft";
    private static final String COLUMNS =
            " d.id, d.citizen_id, d.follows_id, d.content, d.changed_at, d.lock ";

    private final JdbcClient jdbc;
    private final Secrets secrets;
    private final Json json;

    AppealDraftStore(JdbcClient jdbc, Secrets secrets, Json json) {
        this.jdbc = jdbc;
        this.secrets = secrets;
        this.json = json;
    }

    /// Stores a new draft; false when there is one with its id.
    boolean insert(AppealDraft draft) {
        return jdbc.sql(
                                """
                insert into appeals.draft (id, citizen_id, follows_id, content, changed_at)
                values (:id, :citizen, :follows, :content, :at)
                on conflict (id) do nothing
                """)
                        .param("id", draft.id())
                        .param("citizen", draft.citizen().value())
                        .param("follows", draft.follows().orElse(null))
                        .param("content", seal(draft.id(), draft.typed()))
                        .param("at", AppealRows.at(draft.changedAt()))
                        .update()
                == 1;
    }

    Optional<AppealDraft> find(CitizenId citizen, UUID id) {
        return jdbc.sql(
                        "select"
                                + COLUMNS
                                + "from appeals.draft d where d.id = :id and d.citizen_id ="
                                + " :citizen")
                .param("id", id)
                .param("citizen", citizen.value())
                .query(this::toDraft)
                .optional();
    }

    /// All of a citizen, the newest first.
    List<AppealDraft> list(CitizenId citizen) {
        return jdbc.sql(
                        "select"
                                + COLUMNS
                                + """
                  from appeals.draft d
                 where d.citizen_id = :citizen
                 order by d.id desc
                """)
                .param("citizen", citizen.value())
                .query(this::toDraft)
                .list();
    }

    /// How many a citizen has.
    int count(CitizenId citizen) {
        return jdbc.sql("select count(*) from appeals.draft d where d.citizen_id = :citizen")
                .param("citizen", citizen.value())
                .query(Integer.class)
                .single();
    }

    /// Stores a change.
    ///
    /// @return the draft as it stands then; empty when it is not there any more
    Optional<AppealDraft> update(AppealDraft changed) {
        return jdbc.sql(
                        """
                update appeals.draft d
                   set content = :content, changed_at = :at, lock = lock + 1
                 where d.id = :id
                   and d.citizen_id = :citizen
                returning
                """
                                + COLUMNS)
                .param("content", seal(changed.id(), changed.typed()))
                .param("at", AppealRows.at(changed.changedAt()))
                .param("id", changed.id())
                .param("citizen", changed.citizen().value())
                .query(this::toDraft)
                .optional();
    }

    /// Takes the draft out of the drafts: of two senders only one gets it, the other waits for the
    /// first one's commit and then gets nothing.
    Optional<AppealDraft> take(CitizenId citizen, UUID id) {
        return jdbc.sql(
                        "delete from appeals.draft d where d.id = :id and d.citizen_id = :citizen"
                                + " returning"
                                + COLUMNS)
                .param("id", id)
                .param("citizen", citizen.value())
                .query(this::toDraft)
                .optional();
    }

    void pass(CitizenId from, CitizenId to) {
        jdbc.sql("update appeals.draft set citizen_id = :to where citizen_id = :from")
                .param("from", from.value())
                .param("to", to.value())
                .update();
    }

    private byte[] seal(UUID id, Typed typed) {
        return secrets.sealText(PURPOSE, json.write(typed), id);
    }

    private AppealDraft toDraft(ResultSet row, int index) throws SQLException {
        var id = row.getObject("id", UUID.class);
        var typed = secrets.openText(PURPOSE, row.getBytes("content"), id);
        return new AppealDraft(
                id,
                new CitizenId(row.getObject("citizen_id", UUID.class)),
                Optional.ofNullable(row.getObject("follows_id", UUID.class)),
                json.read(typed, Typed.class),
                AppealRows.instant(row, "changed_at"),
                row.getInt("lock"));
    }
}
