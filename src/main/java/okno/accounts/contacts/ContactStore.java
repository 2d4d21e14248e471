package okno.accounts.contacts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import okno.accounts.CitizenId;
import okno.identifiers.EmailAddress;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Contacts on their way to be proven.
@Repository
class ContactStore {
    private static final String COLUMNS =
            """
            select p.holder, p.channel, p.citizen_id, p.value, p.code_print, p.tries, p.ordered_at,
                   p.code_expires_at, p.returned_at is not null as returned
              from accounts.contact_proof p
            """;

    private final JdbcClient jdbc;

    ContactStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// @param code the fingerprint of the code in force; empty if there is none
    /// @param returned whether a server says that nobody reads there
    record Proof(
            Holder holder,
            Contact contact,
            Optional<byte[]> code,
            int tries,
            Instant orderedAt,
            Instant codeExpiresAt,
            boolean returned) {

        boolean sameCode(byte[] print) {
            return code.filter(own -> Arrays.equals(own, print)).isPresent();
        }
    }

    /// How long what is sent counts.
    record Life(Instant from, Instant until) {}

    /// Notes the contact and locks its row; one that another contact waited in is taken over.
    Proof claim(Holder holder, Contact contact, Instant now) {
        jdbc.sql(
                        """
                insert into accounts.contact_proof as p
                  (holder, channel, citizen_id, value, ordered_at, code_expires_at)
                values (:holder, :channel, :citizen, :value, :now, :now)
                on conflict (holder, channel) do update
                   set value = excluded.value, code_print = null, link_print = null, tries = 0,
                       returned_at = null
                 where p.value <> excluded.value
                """)
                .param("holder", holder.id())
                .param("channel", contact.channel().text())
                .param("citizen", holder.citizen().map(CitizenId::value).orElse(null))
                .param("value", contact.value())
                .param("now", at(now))
                .update();
        return lock(holder.id(), contact.channel()).orElseThrow();
    }

    Optional<Proof> lock(UUID holder, Channel channel) {
        return jdbc.sql(COLUMNS + " where p.holder = :holder and p.channel = :channel for update")
                .param("holder", holder)
                .param("channel", channel.text())
                .query(ContactStore::toProof)
                .optional();
    }

    List<Proof> of(UUID holder) {
        return jdbc.sql(COLUMNS + " where p.holder = :holder order by p.channel limit 2")
                .param("holder", holder)
                .query(ContactStore::toProof)
                .list();
    }

    Optional<Proof> byLink(byte[] print, Instant now) {
        return jdbc.sql(COLUMNS + " where p.link_print = :print and p.link_expires_at > :now")
                .param("print", print)
                .param("now", at(now))
                .query(ContactStore::toProof)
                .optional();
    }

    /// Puts a code in force, in place of any other.
    ///
    /// @param code its fingerprint
    /// @param link the fingerprint of the link, if there is one
    void arm(Proof proof, byte[] code, byte @Nullable [] link, Life life) {
        jdbc.sql(
                        """
                update accounts.contact_proof
                   set code_print = :code, link_print = :link, tries = 0, ordered_at = :now,
                       code_expires_at = :expires, link_expires_at = :expires,
                       returned_at = null
                 where holder = :holder
                   and channel = :channel
                """)
                .param("code", code)
                .param("link", link)
                .param("now", at(life.from()))
                .param("expires", at(life.until()))
                .param("holder", proof.holder().id())
                .param("channel", proof.contact().channel().text())
                .update();
    }

    /// Notes that a letter to an address came back, wherever the address waits.
    void returned(EmailAddress address, Instant now) {
        jdbc.sql(
                        """
                update accounts.contact_proof
                   set returned_at = :now
                 where value = :value
                   and channel = 'email'
                   and returned_at is null
                """)
                .param("value", address.value())
                .param("now", at(now))
                .update();
    }

    /// Counts a wrong code; the last one that is allowed voids the right one too.
    void miss(Proof proof, int mostTries) {
        jdbc.sql(
                        """
                update accounts.contact_proof
                   set tries = tries + 1,
                       code_print = case when tries + 1 < :most then code_print end
                 where holder = :holder
                   and channel = :channel
                """)
                .param("most", mostTries)
                .param("holder", proof.holder().id())
                .param("channel", proof.contact().channel().text())
                .update();
    }

    void delete(UUID holder, Channel channel) {
        jdbc.sql(
                        """
                delete from accounts.contact_proof
                 where holder = :holder
                   and channel = :channel
                """)
                .param("holder", holder)
                .param("channel", channel.text())
                .update();
    }

    /// Drops what was never proven.
    void sweep(Instant ownedBefore, Instant otherBefore, int limit) {
        jdbc.sql(
                        """
                delete from accounts.contact_proof
                 where (holder, channel) in (
                       select p.holder, p.channel
                         from accounts.contact_proof p
                        where p.ordered_at < :owned
                           or p.citizen_id is null and p.ordered_at < :other
                        order by p.ordered_at
                        limit :limit)
                """)
                .param("owned", at(ownedBefore))
                .param("other", at(otherBefore))
                .param("limit", limit)
                .update();
    }

    private static Proof toProof(ResultSet row, int index) throws SQLException {
        var citizen = Optional.ofNullable(row.getObject("citizen_id", UUID.class));
        return new Proof(
                new Holder(row.getObject("holder", UUID.class), citizen.map(CitizenId::new)),
                Contact.of(Channel.of(row.getString("channel")), row.getString("value")),
                Optional.ofNullable(row.getBytes("code_print")),
                row.getInt("tries"),
                row.getObject("ordered_at", OffsetDateTime.class).toInstant(),
                row.getObject("code_expires_at", OffsetDateTime.class).toInstant(),
                row.getBoolean("returned"));
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
