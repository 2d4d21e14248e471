package okno.agencies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import okno.accounts.FullName;
import okno.accounts.NewStaff;
import okno.accounts.Staff;
import okno.accounts.StaffId;
import okno.accounts.StaffRole;
import okno.audit.Actor;
import okno.audit.Audit;
import okno.audit.AuditEntry;
import okno.platform.NotFound;
import okno.testing.OknoTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@OknoTest
class OfficersTests {

    private static final Actor ADMIN = Actor.system("tests");

    @Autowired private Officers officers;
    @Autowired private Agencies agencies;
    @Autowired private Staff staff;
    @Autowired private Audit audit;
    @Autowired private JdbcClient jdbc;

    private StaffId officer = new StaffId(new UUID(0, 0));

    @BeforeEach
    void takeOn() {
        officer = add();
    }

    private StaffId add() {
        return staff.add(
                new NewStaff(
                        UUID.randomUUID() + "@example.org",
                        new FullName("Орлова", "Вера", "Петровна"),
                        Set.of(StaffRole.OFFICER),
                        "long enough password"));
    }

    @Test
    void newOneWorksForNobody() {
        assertThat(officers.agenciesOf(officer)).isEmpty();
    }

    @Test
    void appointedOneWorksForTheAgencyUntilDismissed() {
        officers.appoint(officer, "minvody-archive", ADMIN);
        officers.appoint(officer, "stavropol-archives", ADMIN);

        assertThat(officers.agenciesOf(officer))
                .containsExactlyInAnyOrder("minvody-archive", "stavropol-archives");
        assertThat(officers.of(agencies.find("minvody-archive").orElseThrow())).contains(officer);

        officers.dismiss(officer, "minvody-archive", ADMIN);
        assertThat(officers.agenciesOf(officer)).containsExactly("stavropol-archives");
    }

    @Test
    void noneIsLeftOutHoweverManyPeopleAreAskedFor() {
        var people = List.of(officer, add());
        people.forEach(this::worksForSixHundred);
        try {
            assertThat(officers.agenciesOf(people).values())
                    .extracting(Set::size)
                    .containsExactly(600, 600);
        } finally {
            jdbc.sql("delete from agencies.officer where agency like 'body-%'").update();
        }
    }

    private void worksForSixHundred(StaffId person) {
        jdbc.sql(
                        """
                insert into agencies.officer (staff_id, agency, since_at)
                select :staff, 'body-' || n, now()
                  from generate_series(1, 600) n
                """)
                .param("staff", person.value())
                .update();
    }

    @Test
    void appointmentIsRecordedOnce() {
        officers.appoint(officer, "minvody-archive", ADMIN);
        officers.appoint(officer, "minvody-archive", ADMIN);

        assertThat(audit.of("staff", officer.toString(), 10))
                .extracting(AuditEntry::action)
                .containsOnlyOnce("agencies.officer-appointed");
    }

    @Test
    void nobodyWorksForAnUnknownAgency() {
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> officers.appoint(officer, "nowhere", ADMIN));
    }
}
