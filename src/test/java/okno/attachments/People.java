package okno.attachments;

import java.util.UUID;
import okno.accounts.CitizenId;
import okno.accounts.StaffId;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Rows of people for files to belong to.
public final class People {
    private final JdbcClient jdbc;

    public People(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public CitizenId citizen() {
        var id = UUID.randomUUID();
        jdbc.sql(
                        """
                insert into accounts.citizen
                  (id, snils, surname, given_name, level, password_hash, created_at, changed_at)
                values (:id, '11223344595', 'Иванов', 'Иван', 'basic', '', now(), now())
                """)
                .param("id", id)
                .update();
        return new CitizenId(id);
    }

    public StaffId officer() {
        var id = UUID.randomUUID();
        jdbc.sql(
                        """
                insert into accounts.staff
                  (id, email, surname, given_name, roles, password_hash, reviewed_at,
                   created_at, changed_at)
                values (:id, :email, 'Петрова', 'Анна', array['OFFICER'], '', now(), now(), now())
                """)
                .param("id", id)
                .param("email", id + "@example.org")
                .update();
        return new StaffId(id);
    }
}
