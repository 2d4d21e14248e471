package okno.accounts.credentials;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordPolicyTests {
    private static final List<String> ANNA =
            List.of("Петрова", "Анна", "Сергеевна", "123-456-789 64", "anna.p@example.ru");

    private final PasswordPolicy policy = new PasswordPolicy(new PasswordRules(12, 8));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "правильная лошадь батарейка",
                "correct horse battery staple",
                "xkfurmtwqozb",
                "зеленый чай в девять утра",
                "Okno-demo-2026",
                "4815 1623 4290 7731"
            })
    void takesLongPasswordsOfAnyComposition(String password) {
        assertThat(policy.weakness(password, ANNA, 12)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "short, SHORT",
        "elevenchars, SHORT",
        "aaaaaaaaaaaa, SIMPLE",
        "abababababab, SIMPLE",
        "123456789012, SIMPLE",
        "987654321098, SIMPLE",
        "qwertyuiop[], SIMPLE",
        "йцукенгшщзхъ, SIMPLE",
        "qwerty123456, SIMPLE",
        "abcdefgh1234, SIMPLE",
        "Password-2026, COMMON",
        "p@$$w0rd2026!, COMMON",
        "Пароль-Пароль, COMMON",
        "parol-parol-7, COMMON",
        "gfhjkm-gfhjkm, COMMON",
        "Госуслуги2026!, COMMON",
        "my password!!!!, COMMON",
        "Петрова-2026-зима, PERSONAL",
        "petrova-xkfurm-26, PERSONAL",
        "xk сергеевна 1994, PERSONAL",
        "xkfur12345678964, PERSONAL"
    })
    void refusesWhatIsGuessedFirst(String password, PasswordWeakness weakness) {
        assertThat(policy.weakness(password, ANNA, 12)).contains(weakness);
    }

    @Test
    void countsCharactersAndNotBytesOrHalvesOfPairs() {
        assertThat(policy.weakness("🌲🌊🔥🌙⭐🌈🍀🐟🦉🐝🌻", List.of(), 12))
                .contains(PasswordWeakness.SHORT);
        assertThat(policy.weakness("ежик ".repeat(26), List.of(), 12))
                .contains(PasswordWeakness.LONG);
    }

    @Test
    void knowsTheWordsOfAnAddressThatHasDigits() {
        assertThat(policy.weakness("medvedko-xkfurm-26", List.of("medvedko77@example.ru"), 12))
                .contains(PasswordWeakness.PERSONAL);
    }
}
