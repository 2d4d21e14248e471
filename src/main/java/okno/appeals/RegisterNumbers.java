package okno.appeals;

import java.time.LocalDate;
import java.util.Locale;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Draws the numbers under which bodies register appeals: one after the other within a year, as
/// their books are kept. Whoever registers for a body waits for the one before him.
@Component
@EnableConfigurationProperties(AppealSettings.class)
class RegisterNumbers {
    private final AppealSettings settings;
    private final JdbcClient jdbc;

    RegisterNumbers(AppealSettings settings, JdbcClient jdbc) {
        this.settings = settings;
        this.jdbc = jdbc;
    }

    Appeal.Registration next(String agency, LocalDate today) {
        int number =
                jdbc.sql(
                                """
                insert into appeals.register as r (agency, year, last)
                values (:agency, :year, 1)
                on conflict (agency, year) do update set last = r.last + 1
                returning last
                """)
                        .param("agency", agency)
                        .param("year", today.getYear())
                        .query(Integer.class)
                        .single();
        return new Appeal.Registration(written(settings.patternOf(agency), number, today), today);
    }

    static String written(String pattern, int number, LocalDate today) {
        return pattern.replace("{n}", Integer.toString(number))
                .replace("{yyyy}", Integer.toString(today.getYear()))
                .replace("{yy}", String.format(Locale.ROOT, "%02d", today.getYear() % 100));
    }
}
