package okno.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import okno.testing.TestDatabase;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

class MigrationsTests {
    private final DatabaseAddress address = TestDatabase.shared().address();

    @Test
    void letsTheApplicationCreateNothing() {
        var app = JdbcClient.create(address.asApp());

        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> app.sql("create table public.own (id int)").update())
                .withStackTraceContaining("permission denied for schema public");
    }

    @Test
    void runsAgainWithNothingLeftToDo() {
        new Migrations(address).run();

        assertThat(address.asOwner()).isNotNull();
    }
}
