package okno.accounts.factors;

import java.util.Optional;
import okno.accounts.AccountLevel;
import okno.accounts.Citizens;
import okno.accounts.FullName;
import okno.accounts.NewCitizen;
import okno.identifiers.Snils;

/// A citizen of tests who registered quickly and comes in by a password.
public final class SomeHolder {
    private SomeHolder() {}

    public static Holder of(Citizens citizens, Snils snils, String password) {
        var anna = new FullName("Петрова", "Анна", "Сергеевна");
        return Holder.of(
                citizens.add(
                        new NewCitizen(
                                anna,
                                snils,
                                AccountLevel.BASIC,
                                password,
                                Optional.empty(),
                                Optional.empty())));
    }
}
