package okno.accounts.identity;

import java.time.OffsetDateTime;
import java.util.List;
import okno.accounts.CitizenId;
import okno.accounts.FullName;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class OriginStore {
    private final JdbcClient jdbc;

    OriginStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    RecordSources sources(CitizenId id) {
        return jdbc.sql(
                        """
                select c.name_source, c.birth_source, c.snils_source
                  from accounts.citizen c
                 where c.id = :id
                """)
                .param("id", id.value())
                .query(
                        (row, index) ->
                                new RecordSources(
                                        Source.of(row.getString("name_source")),
                                        Source.of(row.getString("birth_source")),
                                        Source.of(row.getString("snils_source"))))
                .single();
    }

    void setAll(CitizenId id, Source source) {
        jdbc.sql(
                        """
                with passport as (
                  update accounts.identity_document set source = :source where citizen_id = :id
                )
                update accounts.citizen
                   set name_source = :source, birth_source = :source, snils_source = :source
                 where id = :id
                """)
                .param("id", id.value())
                .param("source", source.text())
                .update();
    }

    void setCertified(CitizenId id) {
        jdbc.sql(
                        """
                update accounts.citizen
                   set name_source = case name_source when 'person' then 'signature'
                                                      else name_source end,
                       snils_source = case snils_source when 'person' then 'signature'
                                                        else snils_source end
                 where id = :id
                """)
                .param("id", id.value())
                .update();
    }

    List<FormerName> formerNames(CitizenId id, int limit) {
        return jdbc.sql(
                        """
                select f.surname, f.given_name, f.patronymic, f.held_until
                  from accounts.former_name f
                 where f.citizen_id = :id
                 order by f.id desc
                 limit :limit
                """)
                .param("id", id.value())
                .param("limit", limit)
                .query(
                        (row, index) ->
                                new FormerName(
                                        new FullName(
                                                row.getString("surname"),
                                                row.getString("given_name"),
                                                row.getString("patronymic")),
                                        row.getObject("held_until", OffsetDateTime.class)
                                                .toInstant()))
                .list();
    }
}
