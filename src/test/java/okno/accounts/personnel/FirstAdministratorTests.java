package okno.accounts.personnel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import okno.accounts.StaffId;
import okno.accounts.StaffRole;
import okno.accounts.registration.NameForm;
import okno.accounts.signin.NewPassword;
import okno.audit.Actor;
import okno.audit.Audit;
import okno.audit.AuditEntry;
import okno.platform.FieldProblem;
import okno.platform.Ids;
import okno.platform.database.DatabaseAddress;
import okno.platform.secrets.SecretSettings;
import okno.platform.secrets.Secrets;
import okno.testing.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class FirstAdministratorTests {
    private static final Instant NOON = Instant.parse("2026-11-30T12:00:00Z");
    private static final Clock CLOCK = Clock.fixed(NOON, ZoneOffset.UTC);
    private static final String KEY = Base64.getEncoder().encodeToString(new byte[32]);
    private static final Secrets SECRETS =
            new Secrets(new SecretSettings(List.of("a:" + KEY), KEY));
    private static final DatabaseAddress DATABASE =
            TestDatabase.shared().createMigrated("okno_first_administrator");

    private record Letter(String link, Instant expiresAt) {}

    private final List<Letter> letters = new ArrayList<>();
    private final JdbcClient jdbc = JdbcClient.create(DATABASE.asOwner());
    private final PersonnelStore people = new PersonnelStore(jdbc);

    @BeforeEach
    void dismissEverybody() {
        jdbc.sql("delete from accounts.invitation").update();
        jdbc.sql("delete from accounts.staff").update();
    }

    @Test
    void givesTheCourierALinkThatOpensForThreeDays() {
        assertThat(invite("First@Example.ru", false)).isEmpty();

        assertThat(letters).hasSize(1);
        assertThat(letters.getFirst().expiresAt()).isEqualTo(NOON.plus(Duration.ofDays(3)));
        var who = people.find(opened(letters.getFirst()).orElseThrow()).orElseThrow();
        assertThat(who.email()).isEqualTo("first@example.ru");
        assertThat(who.name().full()).isEqualTo("Первых Анна");
        assertThat(who.roles()).containsExactly(StaffRole.ADMIN);
        assertThat(who.state()).isEqualTo(Employee.State.INVITED);
    }

    @Test
    void recordsTheDeed() {
        invite("first@example.ru", false);

        var who = people.find("first@example.ru").orElseThrow();
        assertThat(Audit.over(DATABASE.asApp(), CLOCK).of("staff", who.toString(), 10))
                .singleElement()
                .satisfies(
                        entry -> {
                            assertThat(entry.actor()).isEqualTo(Actor.system("command"));
                            assertThat(entry.action()).isEqualTo("accounts.staff-invited");
                            assertThat(entry.facts()).isEqualTo(Map.of("roles", "ADMIN"));
                        });
    }

    @Test
    void refusesWhereAnAdministratorWorksUnlessAskedForAnother() {
        works("admin@example.ru", StaffRole.ADMIN);

        assertThat(invite("second@example.ru", false))
                .extracting(FieldProblem::key)
                .containsExactly("accounts.staff.administrator-works");
        assertThat(letters).isEmpty();
        assertThat(people.find("second@example.ru")).isEmpty();

        assertThat(invite("second@example.ru", true)).isEmpty();
        assertThat(letters).hasSize(1);
    }

    @Test
    void countsNeitherOtherRolesNorWhoHasLeftAsAnAdministrator() {
        works("editor@example.ru", StaffRole.EDITOR);
        people.close(works("gone@example.ru", StaffRole.ADMIN), NOON);

        assertThat(invite("first@example.ru", false)).isEmpty();
    }

    @Test
    void givesWhoHasNotComeANewLinkThatVoidsTheOld() {
        invite("first@example.ru", false);

        assertThat(invite("first@example.ru", false)).isEmpty();

        assertThat(opened(letters.getFirst())).isEmpty();
        assertThat(opened(letters.getLast())).isPresent();
        var who = people.find("first@example.ru").orElseThrow();
        assertThat(Audit.over(DATABASE.asApp(), CLOCK).of("staff", who.toString(), 10))
                .extracting(AuditEntry::action)
                .containsExactlyInAnyOrder(
                        "accounts.staff-invited", "accounts.staff-invited-again");
    }

    @Test
    void takesNoAddressOfWhoWorksOrWasInvitedAsSomethingElse() {
        works("editor@example.ru", StaffRole.EDITOR);
        people.insert(
                new StaffId(Ids.next(CLOCK)), form("clerk@example.ru", StaffRole.EDITOR), NOON);

        for (var taken : List.of("editor@example.ru", "clerk@example.ru")) {
            assertThat(invite(taken, false))
                    .extracting(FieldProblem::key)
                    .containsExactly("accounts.staff.email-taken");
        }
        assertThat(letters).isEmpty();
    }

    @Test
    void saysWhatIsWrongWithWhatWasTyped() {
        assertThat(invite("nobody", false))
                .extracting(FieldProblem::field)
                .containsExactly("email");
    }

    private List<FieldProblem> invite(String email, boolean another) {
        return FirstAdministrator.over(
                        DATABASE.asApp(),
                        (message, expiresAt) -> letters.add(new Letter(message.link(), expiresAt)),
                        SECRETS,
                        CLOCK)
                .invite(Map.of("email", email, "surname", "Первых", "givenName", "Анна"), another);
    }

    private Optional<StaffId> opened(Letter letter) {
        var word = letter.link().substring(letter.link().indexOf('=') + 1);
        var store = new InvitationStore(jdbc);
        return new InvitationLetters(store, (message, until) -> {}, SECRETS, CLOCK).open(word);
    }

    private StaffId works(String email, StaffRole role) {
        var id = new StaffId(Ids.next(CLOCK));
        people.insert(id, form(email, role), NOON);
        people.activate(id, new NewPassword("hash", false), NOON);
        return id;
    }

    private static InvitationForm form(String email, StaffRole role) {
        return new InvitationForm(email, new NameForm("Ранних", "Олег", "", true), Set.of(role));
    }
}
