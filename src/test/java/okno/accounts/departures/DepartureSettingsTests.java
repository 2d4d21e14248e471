package okno.accounts.departures;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class DepartureSettingsTests {
    private final ApplicationContextRunner portal =
            new ApplicationContextRunner().withUserConfiguration(Settings.class);

    @Test
    void theLawGivesThirtyDaysAndNoMore() {
        portal.withPropertyValues("okno.departures.grace=30d")
                .run(
                        context ->
                                assertThat(context.getBean(DepartureSettings.class).grace())
                                        .isEqualTo(Duration.ofDays(30)));
        portal.withPropertyValues("okno.departures.grace=31d")
                .run(
                        context ->
                                assertThat(context.getStartupFailure())
                                        .rootCause()
                                        .hasMessageContaining("at most 30 days"));
    }

    @Test
    void aTermCannotBeNegative() {
        portal.withPropertyValues("okno.departures.grace=-1d")
                .run(context -> assertThat(context).hasFailed());
    }

    @EnableConfigurationProperties(DepartureSettings.class)
    static class Settings {}
}
