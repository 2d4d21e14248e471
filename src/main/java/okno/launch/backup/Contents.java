package okno.launch.backup;

import java.util.List;
import okno.platform.database.Migrations;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What lies in the schemas of the modules.
final class Contents {
    /// A table with the columns that are stored, not computed.
    record Columns(String table, List<String> columns) {
        String list() {
            return String.join(", ", columns);
        }
    }

    /// A foreign key, as a statement can drop it and make it again.
    record ForeignKey(String table, String name, String definition) {}

    private final JdbcClient jdbc;

    Contents(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Columns> tables() {
        return jdbc.sql(
                        """
                        select format('%I.%I', n.nspname, c.relname) as name,
                               array_agg(quote_ident(a.attname) order by a.attnum) as columns
                          from pg_catalog.pg_class c
                          join pg_catalog.pg_namespace n on n.oid = c.relnamespace
                          join pg_catalog.pg_attribute a on a.attrelid = c.oid
                         where n.nspname in (:modules)
                           and c.relkind in ('r', 'p')
                           and not c.relispartition
                           and c.relname <> :history
                           and a.attnum > 0
                           and not a.attisdropped
                           and a.attgenerated = ''
                         group by n.nspname, c.relname
                         order by n.nspname, c.relname
                        """)
                .param("modules", Migrations.MODULES)
                .param("history", Migrations.HISTORY)
                .query(
                        (row, number) ->
                                new Columns(
                                        row.getString("name"),
                                        List.of((String[]) row.getArray("columns").getArray())))
                .list();
    }

    List<Manifest.Sequence> sequences() {
        return jdbc.sql(
                        """
                        select format('%I.%I', s.schemaname, s.sequencename) as name, s.last_value
                          from pg_catalog.pg_sequences s
                         where s.schemaname in (:modules)
                           and s.last_value is not null
                         order by 1
                        """)
                .param("modules", Migrations.MODULES)
                .query(
                        (row, number) ->
                                new Manifest.Sequence(
                                        row.getString("name"), row.getLong("last_value")))
                .list();
    }

    List<ForeignKey> foreignKeys() {
        return jdbc.sql(
                        """
                        select format('%I.%I', n.nspname, c.relname) as table_name,
                               quote_ident(k.conname) as name,
                               pg_get_constraintdef(k.oid) as definition
                          from pg_catalog.pg_constraint k
                          join pg_catalog.pg_class c on c.oid = k.conrelid
                          join pg_catalog.pg_namespace n on n.oid = c.relnamespace
                         where n.nspname in (:modules)
                           and k.contype = 'f'
                           and k.conparentid = 0
                         order by 1, 2
                        """)
                .param("modules", Migrations.MODULES)
                .query(
                        (row, number) ->
                                new ForeignKey(
                                        row.getString("table_name"),
                                        row.getString("name"),
                                        row.getString("definition")))
                .list();
    }

    List<Manifest.Migration> migrations() {
        return modules().stream().flatMap(module -> history(module).stream()).toList();
    }

    private List<String> modules() {
        return jdbc.sql(
                        """
                        select n.nspname
                          from pg_catalog.pg_class c
                          join pg_catalog.pg_namespace n on n.oid = c.relnamespace
                         where n.nspname in (:modules)
                           and c.relname = :history
                         order by 1
                        """)
                .param("modules", Migrations.MODULES)
                .param("history", Migrations.HISTORY)
                .query((row, number) -> row.getString("nspname"))
                .list();
    }

    private List<Manifest.Migration> history(String module) {
        return jdbc.sql(
                        """
                        select h.script, h.checksum
                          from %s.%s h
                         where h.version is not null
                           and h.success
                         order by h.installed_rank
                        """
                                .formatted(module, Migrations.HISTORY))
                .query(
                        (row, number) ->
                                new Manifest.Migration(
                                        module, row.getString("script"), row.getInt("checksum")))
                .list();
    }
}
