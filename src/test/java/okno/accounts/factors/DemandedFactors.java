package okno.accounts.factors;

import okno.accounts.AccountSettings;
import okno.accounts.AccountSettings.SecondFactorRule;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Factors under a rule other than that of the portal of tests.
public final class DemandedFactors {
    private DemandedFactors() {}

    public static Factors by(SecondFactorRule rule, JdbcClient jdbc) {
        return new Factors(
                new FactorStore(jdbc),
                new RecoveryCodeStore(jdbc),
                new AccountSettings("Администрация", rule, 2));
    }
}
