package okno.accounts.departures;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import okno.accounts.CitizenId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class AccountErasureStore {
    private final JdbcClient jdbc;

    AccountErasureStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Those of some people who are not erased.
    List<UUID> whole(Collection<UUID> ids) {
        return jdbc.sql(
                        """
                select c.id
                  from accounts.citizen c
                 where c.id = any(:ids)
                   and c.erased_at is null
                """)
                .param("ids", ids.toArray(UUID[]::new))
                .query((row, _) -> row.getObject("id", UUID.class))
                .list();
    }

    /// Makes others who would erase a citizen wait until the end of the transaction.
    ///
    /// @return false when he is erased already
    boolean hold(CitizenId citizen) {
        return jdbc.sql(
                        """
                select c.id
                  from accounts.citizen c
                 where c.id = :citizen
                   and c.erased_at is null
                   for update
                """)
                .param("citizen", citizen.value())
                .query(UUID.class)
                .optional()
                .isPresent();
    }

    /// Deletes the rows of a citizen that no other package of accounts owns alone, and leaves of
    /// his own row the id.
    void erase(CitizenId citizen, Instant now) {
        jdbc.sql(
                        """
                with proofs as (delete from accounts.contact_proof where citizen_id = :citizen),
                     steps as (delete from accounts.level_step where citizen_id = :citizen),
                     documents as (delete from accounts.identity_document where citizen_id = :citizen),
                     addresses as (delete from accounts.address where citizen_id = :citizen),
                     names as (delete from accounts.former_name where citizen_id = :citizen),
                     one_time as (delete from accounts.one_time_secret where citizen_id = :citizen),
                     passkeys as (delete from accounts.passkey where citizen_id = :citizen),
                     certificates as (delete from accounts.certificate where citizen_id = :citizen),
                     codes as (delete from accounts.recovery_code where citizen_id = :citizen),
                     recoveries as (delete from accounts.recovery_secret where citizen_id = :citizen),
                     arrivals as (delete from accounts.arrival where citizen_id = :citizen),
                     wishes as (delete from accounts.departure where citizen_id = :citizen),
                     wards as (delete from accounts.ward where citizen_id = :citizen)
                update accounts.citizen
                   set snils = null, surname = null, given_name = null, patronymic = null,
                       password_hash = null, birth_date = null, sex = null, phone = null,
                       phone_confirmed_at = null, email = null, email_confirmed_at = null,
                       place_oktmo = null, activation_way = null, level = 'basic',
                       confirmed_by = null, confirmed_at = null, detached_at = null,
                       changed_at = :now, erased_at = coalesce(erased_at, :now)
                 where id = :citizen
                """)
                .param("citizen", citizen.value())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }
}
