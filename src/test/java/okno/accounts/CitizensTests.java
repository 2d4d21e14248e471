package okno.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import okno.identifiers.EmailAddress;
import okno.identifiers.Phone;
import okno.identifiers.Snils;
import okno.platform.NotFound;
import okno.testing.OknoTest;
import okno.testing.TestSnils;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@OknoTest
class CitizensTests {
    @Autowired private Citizens citizens;

    private final Snils snils = TestSnils.next();
    private CitizenId ivan;

    @BeforeEach
    void openAccount() {
        ivan = citizens.add(citizen("Иван"));
    }

    @Test
    void tellsWhatAnAccountSays() {
        var found = citizens.get(ivan);

        assertThat(found.name()).isEqualTo(new FullName("Иванов", "Иван", null));
        assertThat(found.snils()).hasValue(snils);
        assertThat(found.level()).isEqualTo(AccountLevel.CONFIRMED);
        assertThat(found.phone()).isEmpty();
    }

    @Test
    void readsSeveralByOneQueryAndLeavesOutWhoIsUnknown() {
        var unknown = new CitizenId(UUID.randomUUID());

        assertThat(citizens.findAll(List.of(ivan, unknown))).containsOnlyKeys(ivan);
        assertThat(citizens.findAll(List.of())).isEmpty();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> citizens.findAll(Collections.nCopies(501, ivan)));
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> citizens.get(unknown));
    }

    @Test
    void opensOneConfirmedAccountForANumber() {
        assertThat(citizens.add(citizen("Петр"))).isEqualTo(ivan);
        assertThat(citizens.get(ivan).name().givenName()).isEqualTo("Иван");
    }

    @Test
    void fillsInWhatItKnows() {
        assertThat(citizens.prefill(ivan)).doesNotContainKeys("phone", "email", "patronymic");

        var reachable =
                citizens.add(
                        new NewCitizen(
                                new FullName("Иванов", "Иван", null),
                                snils,
                                AccountLevel.BASIC,
                                "зеленый чай в девять",
                                Phone.parse("89281234567"),
                                EmailAddress.parse("ivanov@example.ru")));

        assertThat(citizens.prefill(reachable))
                .containsEntry("full_name", "Иванов Иван")
                .containsEntry("snils", snils.formatted())
                .containsEntry("phone", "+7 928 123-45-67")
                .containsEntry("email", "ivanov@example.ru");
    }

    @Test
    void keepsTheChosenPlace() {
        assertThat(citizens.place(ivan)).isEmpty();
        citizens.changePlace(ivan, Optional.of("07539000"));

        assertThat(citizens.place(ivan)).contains("07539000");
        citizens.changePlace(ivan, Optional.empty());
        assertThat(citizens.place(ivan)).isEmpty();
    }

    private NewCitizen citizen(String givenName) {
        return new NewCitizen(
                new FullName("Иванов", givenName, null),
                snils,
                AccountLevel.CONFIRMED,
                "зеленый чай в девять",
                Optional.empty(),
                Optional.empty());
    }
}
