package okno.platform.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;
import java.util.stream.Collectors;
import okno.platform.Sha256;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The scripts of this program by module. Each schema is marked by a comment with a hash of what
/// last ran in it, so that a start without anything new asks the database once: the migration tool
/// takes a second of the processor to find out the same.
final class ShippedScripts {
    private final DatabaseAddress.Role app;

    /// @param app the role that the scripts give rights to
    ShippedScripts(DatabaseAddress.Role app) {
        this.app = app;
    }

    /// Modules whose scripts are not those that last ran, in the order they have to run, with the
    /// mark that their schemas get. A schema that the application may not use is among them.
    SequencedMap<String, String> changedSince(JdbcClient database) {
        var shipped = marks();
        var known = known(database);
        var changed = new LinkedHashMap<String, String>();
        for (var module : Migrations.MODULES) {
            var mark = shipped.get(module);
            if (mark != null && !mark.equals(known.get(module))) {
                changed.put(module, mark);
            }
        }
        return changed;
    }

    private Map<String, String> known(JdbcClient database) {
        return database
                .sql(
                        """
                        select n.nspname, obj_description(n.oid, 'pg_namespace')
                          from pg_catalog.pg_namespace n
                         where n.nspname in (:modules)
                           and obj_description(n.oid, 'pg_namespace') is not null
                           and has_schema_privilege(:app, n.oid, 'usage')
                        """)
                .param("modules", Migrations.MODULES)
                .param("app", app.name())
                .query((row, _) -> Map.entry(row.getString(1), row.getString(2)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private Map<String, String> marks() {
        try {
            var files =
                    new PathMatchingResourcePatternResolver()
                            .getResources("classpath:db/migration/*/*.sql");
            return Arrays.stream(files)
                    .sorted(Comparator.comparing(ShippedScripts::path))
                    .collect(
                            Collectors.groupingBy(
                                    ShippedScripts::module,
                                    Collectors.collectingAndThen(Collectors.toList(), this::mark)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String mark(Iterable<Resource> scripts) {
        var sha = Sha256.digest();
        sha.update(app.name().getBytes(StandardCharsets.UTF_8));
        try {
            for (var script : scripts) {
                var path = path(script);
                sha.update(path.substring(path.lastIndexOf('/')).getBytes(StandardCharsets.UTF_8));
                sha.update(script.getContentAsByteArray());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return "scripts " + HexFormat.of().formatHex(sha.digest());
    }

    private static String path(Resource script) {
        try {
            return script.getURL().getPath();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String module(Resource script) {
        var path = path(script);
        int end = path.lastIndexOf('/');
        return path.substring(path.lastIndexOf('/', end - 1) + 1, end);
    }
}
