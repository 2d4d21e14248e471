package okno.signatures.revocation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class RevocationStore {
    private static final int MOST = 2_000;

    private final JdbcClient jdbc;

    RevocationStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// A list that is there.
    @SuppressWarnings("ArrayRecordComponent") // Never compared.
    record Kept(String address, byte[] content, Instant fetchedAt) {}

    /// A list that is to be fetched.
    ///
    /// @param issuer DER of the certificate that has to have signed it, unless the address stands
    ///     in the trust list
    /// @param madeAt of the one that is there
    record Due(String address, Optional<byte[]> issuer, Optional<Instant> madeAt, int failures) {}

    /// What was fetched.
    @SuppressWarnings("ArrayRecordComponent") // Never compared.
    record Fetched(String address, byte[] content, Instant madeAt, @Nullable Instant nextAt) {}

    /// Notes that a signature needs the list. To the day, so that busy hours do not write.
    void want(String address, byte[] issuer, Instant now, Instant dayBefore) {
        jdbc.sql(
                        """
                insert into signatures.revocation_list as r
                  (address, listed, issuer, due_at, wanted_at)
                values
                  (:address, false, :issuer, :now, :now)
                on conflict (address) do update
                   set wanted_at = :now
                 where r.wanted_at is null
                    or r.wanted_at < :before
                """)
                .param("address", address)
                .param("issuer", issuer)
                .param("now", at(now))
                .param("before", at(dayBefore))
                .update();
    }

    /// Makes the addresses of the trust list known.
    void list(Collection<String> addresses, Instant now) {
        jdbc.sql(
                        """
                insert into signatures.revocation_list (address, listed, due_at)
                select a.address, true, :now
                  from unnest(cast(:addresses as text[])) as a (address)
                on conflict (address) do update set listed = true
                """)
                .param("addresses", addresses.toArray(String[]::new))
                .param("now", at(now))
                .update();
        jdbc.sql(
                        """
                update signatures.revocation_list
                   set listed = false
                 where listed
                   and address <> all (cast(:addresses as text[]))
                """)
                .param("addresses", addresses.toArray(String[]::new))
                .update();
    }

    /// Forgets what no trust list names and no signature needed lately.
    void sweep(Instant before) {
        jdbc.sql(
                        """
                delete from signatures.revocation_list
                 where not listed
                   and (wanted_at is null or wanted_at < :before)
                """)
                .param("before", at(before))
                .update();
    }

    /// Takes lists that are to be fetched now; they are due again after the lease, should this node
    /// die meanwhile.
    List<Due> take(Instant now, Instant lease, int limit) {
        return jdbc.sql(
                        """
                with due as materialized (
                  select d.address
                    from signatures.revocation_list d
                   where d.due_at <= :now
                   order by d.wanted_at desc nulls last, d.due_at
                   limit :limit
                     for update skip locked
                )
                update signatures.revocation_list r
                   set due_at = :lease, tried_at = :now
                  from due
                 where r.address = due.address
                returning r.address, r.issuer, r.made_at, r.failures
                """)
                .param("now", at(now))
                .param("lease", at(lease))
                .param("limit", limit)
                .query(
                        (row, _) ->
                                new Due(
                                        row.getString("address"),
                                        Optional.ofNullable(row.getBytes("issuer")),
                                        moment(row, "made_at"),
                                        row.getInt("failures")))
                .list();
    }

    void keep(Fetched list, Instant now, Instant due) {
        jdbc.sql(
                        """
                update signatures.revocation_list
                   set content = :content, made_at = :made, next_at = :next, fetched_at = :now,
                       failures = 0, problem = null, due_at = :due
                 where address = :address
                """)
                .param("content", list.content())
                .param("made", at(list.madeAt()))
                .param("next", list.nextAt() == null ? null : at(list.nextAt()))
                .param("now", at(now))
                .param("due", at(due))
                .param("address", list.address())
                .update();
    }

    /// The same list as before came.
    void unchanged(String address, Instant due) {
        jdbc.sql(
                        """
                update signatures.revocation_list
                   set failures = 0, problem = null, due_at = :due
                 where address = :address
                """)
                .param("due", at(due))
                .param("address", address)
                .update();
    }

    void failed(String address, String problem, Instant due) {
        jdbc.sql(
                        """
                update signatures.revocation_list
                   set failures = failures + 1, problem = :problem, due_at = :due
                 where address = :address
                """)
                .param("problem", problem)
                .param("due", at(due))
                .param("address", address)
                .update();
    }

    /// When the lists came that signatures needed since a moment.
    Map<String, Instant> wantedSince(Instant since) {
        return jdbc
                .sql(
                        """
                select r.address, r.fetched_at
                  from signatures.revocation_list r
                 where r.wanted_at >= :since
                   and r.fetched_at is not null
                 order by r.wanted_at desc
                 limit :most
                """)
                .param("since", at(since))
                .param("most", MOST)
                .query(
                        (row, _) ->
                                Map.entry(
                                        row.getString("address"),
                                        moment(row, "fetched_at").orElseThrow()))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    Optional<Kept> find(String address) {
        return jdbc.sql(
                        """
                select r.address, r.content, r.fetched_at
                  from signatures.revocation_list r
                 where r.address = :address
                   and r.content is not null
                """)
                .param("address", address)
                .query(
                        (row, _) ->
                                new Kept(
                                        row.getString("address"),
                                        row.getBytes("content"),
                                        moment(row, "fetched_at").orElseThrow()))
                .optional();
    }

    /// How the lists stand, those that need somebody first.
    List<PublishedList> overview(int limit) {
        return jdbc.sql(
                        """
                select r.address, r.made_at, r.next_at, r.tried_at, r.problem, r.wanted_at
                  from signatures.revocation_list r
                 order by r.wanted_at is null, r.problem is null, r.next_at nulls first, r.address
                 limit :limit
                """)
                .param("limit", limit)
                .query(RevocationStore::toPublished)
                .list();
    }

    private static PublishedList toPublished(ResultSet row, int index) throws SQLException {
        return new PublishedList(
                row.getString("address"),
                moment(row, "made_at"),
                moment(row, "next_at"),
                moment(row, "tried_at"),
                Optional.ofNullable(row.getString("problem")),
                moment(row, "wanted_at").isPresent());
    }

    private static OffsetDateTime at(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }

    private static Optional<Instant> moment(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class))
                .map(OffsetDateTime::toInstant);
    }
}
