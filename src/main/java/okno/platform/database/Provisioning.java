package okno.platform.database;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Makes the database and the roles of a fresh embedded server, and refuses to work with one that
/// could lose committed rows.
record Provisioning(DatabaseAddress superuser) {
    private static final List<String> DURABILITY =
            List.of("fsync", "synchronous_commit", "full_page_writes");

    void provide(DatabaseAddress address) {
        var jdbc = JdbcClient.create(superuser.asOwner());
        DURABILITY.forEach(setting -> requireOn(jdbc, setting));
        createRole(jdbc, address.owner());
        createRole(jdbc, address.app());
        createDatabase(jdbc, address.owner());
    }

    private static void requireOn(JdbcClient jdbc, String setting) {
        var value = jdbc.sql("show " + setting).query(String.class).single();
        if (!"on".equals(value)) {
            throw new DatabaseProblem("durability", setting, value);
        }
    }

    private static void createRole(JdbcClient jdbc, DatabaseAddress.Role role) {
        var known =
                jdbc.sql("select count(*) from pg_catalog.pg_roles where rolname = :name")
                        .param("name", role.name())
                        .query(Integer.class)
                        .single();
        if (known == 0) {
            // The password is hexadecimal by construction: DDL takes no parameters.
            jdbc.sql("create role %s login password '%s'".formatted(role.name(), role.password()))
                    .update();
        }
    }

    private static void createDatabase(JdbcClient jdbc, DatabaseAddress.Role owner) {
        var known =
                jdbc.sql("select count(*) from pg_catalog.pg_database where datname = 'okno'")
                        .query(Integer.class)
                        .single();
        if (known == 0) {
            jdbc.sql("create database okno owner " + owner.name()).update();
            jdbc.sql("revoke temporary on database okno from public").update();
        }
    }
}
