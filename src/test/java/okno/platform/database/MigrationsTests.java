package okno.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import okno.testing.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

class MigrationsTests {
    private final DatabaseAddress address = TestDatabase.shared().address();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "create table public.own (id int)",
                "create table platform.own (id int)",
                "create schema own",
                "drop table platform.job",
                "alter table platform.job add column own int",
                "update audit.entry set action = ''",
                "delete from audit.entry",
                "truncate audit.entry",
                "delete from platform.schema_history"
            })
    void letsTheApplicationOnlyReadAndWriteRows(String statement) {
        var app = JdbcClient.create(address.asApp());

        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> app.sql(statement).update())
                .withStackTraceContaining("ERROR");
    }

    @Test
    void letsTheApplicationWriteRows() {
        var app = JdbcClient.create(address.asApp());

        assertThatCode(() -> app.sql("delete from platform.session where false").update())
                .doesNotThrowAnyException();
    }

    @Test
    void runsOnceWhenSeveralNodesStartTogether() throws InterruptedException {
        var empty = TestDatabase.shared().create("okno_nodes");

        try (var nodes = Executors.newFixedThreadPool(3)) {
            for (var node = 0; node < 3; node++) {
                nodes.execute(() -> new Migrations(empty).run());
            }
            nodes.shutdown();
            assertThat(nodes.awaitTermination(2, TimeUnit.MINUTES)).isTrue();
        }

        assertThat(
                        JdbcClient.create(empty.asOwner())
                                .sql(
                                        "select count(*) from platform.schema_history where version = '1'")
                                .query(Integer.class)
                                .single())
                .isOne();
    }

    @Test
    void worksWithOneRoleForEverything() {
        var empty = TestDatabase.shared().create("okno_one_role");
        var one = new DatabaseAddress(empty.url(), empty.owner(), empty.owner());

        new Migrations(one).run();

        assertThat(
                        JdbcClient.create(one.asApp())
                                .sql("select count(*) from platform.job")
                                .query(Integer.class)
                                .single())
                .isZero();
    }

    @Test
    void runsAgainWhereScriptsAreOthersOrTheApplicationHasNoRights() {
        var address = TestDatabase.shared().createMigrated("okno_again");
        var owner = JdbcClient.create(address.asOwner());
        owner.sql("comment on schema audit is 'scripts of another day'").update();
        owner.sql("grant delete on audit.entry, payments.charge to " + address.app().name())
                .update();
        owner.sql("revoke usage on schema desk from " + address.app().name()).update();

        new Migrations(address).run();

        assertThat(may(owner, address, "audit.entry", "delete")).isFalse();
        assertThat(may(owner, address, "payments.charge", "delete")).isTrue();
        assertThatCode(
                        () ->
                                JdbcClient.create(address.asApp())
                                        .sql("select count(*) from desk.schema_history")
                                        .query(Integer.class)
                                        .single())
                .doesNotThrowAnyException();
    }

    private static boolean may(
            JdbcClient database, DatabaseAddress address, String table, String right) {
        return database.sql("select has_table_privilege(:app, :table, :right)")
                .param("app", address.app().name())
                .param("table", table)
                .param("right", right)
                .query(Boolean.class)
                .single();
    }
}
