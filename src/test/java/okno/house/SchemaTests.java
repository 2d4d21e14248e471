package okno.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import okno.testing.TestDatabase;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What every table of the migrated database has to have; each question is also put to a database
/// of samples that lack it.
class SchemaTests {
    private static final JdbcClient PORTAL =
            JdbcClient.create(TestDatabase.shared().address().asOwner());
    private static final JdbcClient SAMPLES = samples();

    /// Tables of modules: neither the server's own nor the migrator's history.
    private static final String TABLES =
            """
            with tables as (
              select c.oid, n.nspname || '.' || c.relname as name
                from pg_class c
                join pg_namespace n on n.oid = c.relnamespace
               where c.relkind in ('r', 'p')
                 and n.nspname <> 'information_schema'
                 and n.nspname not like 'pg\\_%'
                 and c.relname <> 'schema_history')
            """;

    private static final String WITHOUT_KEY =
            """
            select t.name
              from tables t
             where not exists (
                   select 1 from pg_constraint k where k.conrelid = t.oid and k.contype = 'p')
            """;

    private static final String WITHOUT_COMMENT =
            """
            select t.name from tables t where obj_description(t.oid, 'pg_class') is null
            """;

    private static final String UNINDEXED_REFERENCES =
            """
            select t.name || ' ' || k.conname
              from tables t
              join pg_constraint k on k.conrelid = t.oid and k.contype = 'f'
             where not exists (
                   select 1
                     from pg_index i
                    where i.indrelid = t.oid
                      and (i.indkey::int2[])[0:cardinality(k.conkey) - 1] @> k.conkey)
            """;

    private static final String ODD_INSTANTS =
            """
            select t.name || '.' || a.attname
              from tables t
              join pg_attribute a on a.attrelid = t.oid and a.attnum > 0 and not a.attisdropped
             where a.atttypid = 'timestamptz'::regtype and a.attname !~ '(_at|_until)$'
                or a.atttypid = 'timestamp'::regtype
            """;

    private static final String COUNTERS =
            """
            select t.name || '.' || a.attname
              from tables t
              join pg_attribute a on a.attrelid = t.oid and a.attnum > 0 and not a.attisdropped
              left join pg_attrdef d on d.adrelid = t.oid and d.adnum = a.attnum
             where a.attidentity <> ''
                or pg_get_expr(d.adbin, d.adrelid) like 'nextval(%'
            """;

    @Test
    void everyTableHasAPrimaryKey() {
        assertThat(ask(PORTAL, WITHOUT_KEY)).isEmpty();
        assertThat(ask(SAMPLES, WITHOUT_KEY)).containsExactly("house.bare");
    }

    @Test
    void everyTableSaysWhatItHolds() {
        assertThat(ask(PORTAL, WITHOUT_COMMENT)).isEmpty();
        assertThat(ask(SAMPLES, WITHOUT_COMMENT)).containsExactly("house.bare");
    }

    @Test
    void everyReferenceHasAnIndex() {
        assertThat(ask(PORTAL, UNINDEXED_REFERENCES)).isEmpty();
        assertThat(ask(SAMPLES, UNINDEXED_REFERENCES))
                .containsExactly("house.bare bare_thing_id_fkey");
    }

    @Test
    void instantsHaveAZoneAndAreNamedAlike() {
        assertThat(ask(PORTAL, ODD_INSTANTS)).isEmpty();
        assertThat(ask(SAMPLES, ODD_INSTANTS))
                .containsExactlyInAnyOrder("house.bare.day", "house.bare.made_at");
    }

    @Test
    void nothingIsCountedBySequences() {
        assertThat(ask(PORTAL, COUNTERS)).isEmpty();
        assertThat(ask(SAMPLES, COUNTERS))
                .containsExactlyInAnyOrder("house.bare.number", "house.bare.other");
    }

    @Test
    void thePortalHasTables() {
        assertThat(ask(PORTAL, "select t.name from tables t")).contains("submissions.submission");
    }

    private static List<String> ask(JdbcClient database, String question) {
        return database.sql(TABLES + question).query((row, _) -> row.getString(1)).list();
    }

    private static JdbcClient samples() {
        var jdbc = JdbcClient.create(TestDatabase.shared().create("okno_house").asOwner());
        jdbc.sql(
                        """
                create schema house;
                create table house.thing (id uuid primary key, seen_at timestamptz);
                comment on table house.thing is 'A table as it should be';
                create table house.bare (
                  thing_id uuid references house.thing (id),
                  day timestamptz,
                  made_at timestamp,
                  number bigserial,
                  other bigint generated always as identity);
                create index bare_by_day on house.bare (day, thing_id);
                """)
                .update();
        return jdbc;
    }
}
