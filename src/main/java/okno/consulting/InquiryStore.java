package okno.consulting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import okno.accounts.CitizenId;
import okno.terms.Term;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class InquiryStore {
    private static final String FOUND =
            """
            select i.id, i.number, i.citizen_id, i.agency, i.service, i.state, i.term,
                   i.registered_on, i.due_on, i.asked_at, i.ended_at, i.lock
              from consulting.inquiry i
            """;

    private final JdbcClient jdbc;

    InquiryStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Stores what was asked.
    ///
    /// @param form drawn with the form it was typed into
    /// @return false when that form was sent before, or the number is taken
    boolean insert(Inquiry inquiry, UUID form) {
        return jdbc.sql(
                                """
                insert into consulting.inquiry
                  (id, number, form_id, citizen_id, agency, service, state, term, registered_on,
                   due_on, asked_at)
                values
                  (:id, :number, :form, :citizen, :agency, :service, :state, :term, :registered,
                   :due, :at)
                on conflict do nothing
                """)
                        .param("id", inquiry.id())
                        .param("number", inquiry.number().value())
                        .param("form", form)
                        .param("citizen", inquiry.citizen().value())
                        .param("agency", inquiry.agency())
                        .param("service", inquiry.service().orElse(null))
                        .param("state", inquiry.state().word())
                        .param("term", inquiry.due().term().toString())
                        .param("registered", inquiry.due().registeredOn())
                        .param("due", inquiry.due().lastDay())
                        .param("at", inquiry.askedAt().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /// The number of what was asked by a form.
    Optional<InquiryNumber> askedBy(CitizenId citizen, UUID form) {
        return jdbc.sql(
                        """
                select i.number
                  from consulting.inquiry i
                 where i.citizen_id = :citizen
                   and i.form_id = :form
                """)
                .param("citizen", citizen.value())
                .param("form", form)
                .query(String.class)
                .optional()
                .map(InquiryNumber::new);
    }

    Optional<Inquiry> find(CitizenId citizen, InquiryNumber number) {
        return jdbc.sql(FOUND + " where i.number = :number and i.citizen_id = :citizen")
                .param("number", number.value())
                .param("citizen", citizen.value())
                .query(InquiryStore::toInquiry)
                .optional();
    }

    /// For an officer: only what lies with his bodies.
    Optional<Inquiry> find(Collection<String> agencies, InquiryNumber number) {
        return jdbc.sql(FOUND + " where i.number = :number and i.agency = any (:agencies)")
                .param("number", number.value())
                .param("agencies", agencies.toArray(String[]::new))
                .query(InquiryStore::toInquiry)
                .optional();
    }

    /// Whether it lay with one of these bodies before, and lies with none of them now.
    boolean left(Collection<String> agencies, InquiryNumber number) {
        return jdbc.sql(
                        """
                select exists (
                       select 1
                         from consulting.inquiry i
                         join consulting.step s on s.inquiry_id = i.id
                        where i.number = :number
                          and i.agency <> all (:agencies)
                          and s.agency = any (:agencies))
                """)
                .param("number", number.value())
                .param("agencies", agencies.toArray(String[]::new))
                .query(Boolean.class)
                .single();
    }

    /// What a citizen asked, the newest first.
    ///
    /// @param before id of the last one of the page before
    List<Inquiry> list(CitizenId citizen, Optional<UUID> before, int limit) {
        return jdbc.sql(
                        FOUND
                                + """
                 where i.citizen_id = :citizen
                   and (cast(:before as uuid) is null or i.id < :before)
                 order by i.id desc
                 limit :limit
                """)
                .param("citizen", citizen.value())
                .param("before", before.orElse(null))
                .param("limit", limit)
                .query(InquiryStore::toInquiry)
                .list();
    }

    /// Stores a change, if nobody else changed it meanwhile.
    boolean update(Inquiry changed) {
        return jdbc.sql(
                                """
                update consulting.inquiry
                   set agency = :agency, state = :state, ended_at = :ended, lock = lock + 1
                 where id = :id
                   and lock = :lock
                   and ended_at is null
                """)
                        .param("agency", changed.agency())
                        .param("state", changed.state().word())
                        .param(
                                "ended",
                                changed.endedAt()
                                        .map(it -> it.atOffset(ZoneOffset.UTC))
                                        .orElse(null))
                        .param("id", changed.id())
                        .param("lock", changed.lock())
                        .update()
                == 1;
    }

    void pass(CitizenId from, CitizenId to) {
        jdbc.sql("update consulting.inquiry set citizen_id = :to where citizen_id = :from")
                .param("from", from.value())
                .param("to", to.value())
                .update();
    }

    void erase(CitizenId citizen) {
        jdbc.sql("delete from consulting.inquiry where citizen_id = :citizen")
                .param("citizen", citizen.value())
                .update();
    }

    static Inquiry toInquiry(ResultSet row, int index) throws SQLException {
        return new Inquiry(
                row.getObject("id", UUID.class),
                new InquiryNumber(row.getString("number")),
                new CitizenId(row.getObject("citizen_id", UUID.class)),
                row.getString("agency"),
                Optional.ofNullable(row.getString("service")),
                InquiryState.of(row.getString("state")).orElseThrow(),
                new AnswerDue(
                        Term.parse(row.getString("term")).orElseThrow(),
                        row.getObject("registered_on", LocalDate.class),
                        row.getObject("due_on", LocalDate.class)),
                row.getObject("asked_at", OffsetDateTime.class).toInstant(),
                Optional.ofNullable(row.getObject("ended_at", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant),
                row.getInt("lock"));
    }
}
