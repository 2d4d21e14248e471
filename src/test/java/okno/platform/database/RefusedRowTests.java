package okno.platform.database;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.throwable;

import java.io.PrintWriter;
import java.io.StringWriter;
import okno.testing.OknoTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

@OknoTest
class RefusedRowTests {
    @Autowired private JdbcClient jdbc;

    @Test
    void saysNothingOfWhatStoodInARowThatTheDatabaseRefused() {
        var insertion =
                jdbc.sql(
                                """
                        insert into audit.entry
                          (id, recorded_at, actor_kind, actor, action, subject_kind, subject)
                        values (null, now(), 'guest', :actor, 'a', 'b', 'c')
                        """)
                        .param("actor", "112-233-445 95");

        assertThatThrownBy(insertion::update)
                .isInstanceOf(DataIntegrityViolationException.class)
                .asInstanceOf(throwable(Throwable.class))
                .extracting(RefusedRowTests::printed)
                .asString()
                .contains("not-null")
                .doesNotContain("445 95");
    }

    private static String printed(Throwable error) {
        var text = new StringWriter();
        error.printStackTrace(new PrintWriter(text, true));
        return text.toString();
    }
}
