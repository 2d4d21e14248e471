package okno.accounts;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import okno.accounts.AccountSettings.SecondFactorRule;
import okno.platform.StartProblem;
import org.junit.jupiter.api.Test;

class AccountSettingsTests {
    @Test
    void refuseToAskForConsentsThatNameNobody() {
        assertThatExceptionOfType(StartProblem.class)
                .isThrownBy(() -> new AccountSettings(" ", SecondFactorRule.REQUIRED, 2))
                .withMessageContaining("okno.accounts.operator");
    }
}
