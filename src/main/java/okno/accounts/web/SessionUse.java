package okno.accounts.web;

import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.session.config.SessionRepositoryCustomizer;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;

/// Notes that a session was used at most thirty times in the longest silence it may have: noted for
/// each page, each would wait for the disk of the database. A session may end so much earlier, and
/// pages tell its end as if it did.
@Configuration(proxyBeanMethods = false)
class SessionUse {
    private static final int NOTES = 30;

    /// In the order in which Spring Session gives the values. What else has changed is noted at
    /// once.
    private static final String UPDATE =
            """
            update %%TABLE_NAME%% s
               set session_id = n.session_id, last_access_time = n.used,
                   max_inactive_interval = n.silence, expiry_time = n.expiry, principal_name = n.principal
              from (select cast(? as char(36)) as session_id, cast(? as bigint) as used,
                           cast(? as integer) as silence, cast(? as bigint) as expiry,
                           cast(? as text) as principal, cast(? as char(36)) as id) n
             where s.primary_id = n.id
               and (n.used >= s.last_access_time + n.silence * 1000 / %d
                    or (n.session_id, n.silence, n.principal)
                       is distinct from (s.session_id, s.max_inactive_interval, s.principal_name))
            """
                    .formatted(NOTES);

    @Bean
    SessionRepositoryCustomizer<JdbcIndexedSessionRepository> sessionUse() {
        return sessions -> sessions.setUpdateSessionQuery(UPDATE);
    }

    /// How long a session lasts at least when nothing is done after this page.
    static Duration silence(Duration longest) {
        return longest.minus(longest.dividedBy(NOTES));
    }
}
