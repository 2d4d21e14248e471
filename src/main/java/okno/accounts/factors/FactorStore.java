package okno.accounts.factors;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class FactorStore {
    private final JdbcClient jdbc;

    FactorStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Held held(Holder holder) {
        return jdbc.sql(
                        """
                select exists (select from accounts.one_time_secret o
                                where o.holder_id = :holder
                                  and o.confirmed_at is not null) as one_time_codes,
                       (select count(*) from accounts.passkey p
                         where p.holder_id = :holder) as passkeys,
                       (select count(*) from accounts.recovery_code r
                         where r.holder_id = :holder) as recovery_codes
                """)
                .param("holder", holder.value())
                .query(FactorStore::toHeld)
                .single();
    }

    /// Changes of one person's factors wait for each other until the end of the transaction.
    void lock(Holder holder) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('accounts.factors ' || :id, 0))")
                .param("id", holder.value().toString())
                .query((row, index) -> true)
                .single();
    }

    void deleteAll(Holder holder) {
        jdbc.sql(
                        """
                with codes as (delete from accounts.one_time_secret where holder_id = :holder),
                     papers as (delete from accounts.recovery_code where holder_id = :holder)
                delete from accounts.passkey
                 where holder_id = :holder
                """)
                .param("holder", holder.value())
                .update();
    }

    private static Held toHeld(ResultSet row, int index) throws SQLException {
        return new Held(
                row.getBoolean("one_time_codes"),
                row.getInt("passkeys"),
                row.getInt("recovery_codes"));
    }
}
