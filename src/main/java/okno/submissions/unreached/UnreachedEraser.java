package okno.submissions.unreached;

import okno.accounts.CitizenId;
import okno.accounts.ports.DataEraser;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Takes the marks of a person's cases away: there is nobody left to write to.
@Component
class UnreachedEraser implements DataEraser {
    private final JdbcClient jdbc;

    UnreachedEraser(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void erase(CitizenId citizen) {
        jdbc.sql(
                        """
                delete from submissions.unreached u
                 where u.submission_id in (
                       select s.id
                         from submissions.submission s
                        where s.citizen_id = :citizen)
                """)
                .param("citizen", citizen.value())
                .update();
    }
}
