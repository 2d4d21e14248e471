package okno.consulting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Optional;
import okno.terms.Term;
import org.junit.jupiter.api.Test;

class ConsultingSettingsTests {
    @Test
    void aBodyHasItsOwnTermOrThatOfAll() {
        var settings = new ConsultingSettings("10wd", Map.of("quick", "3wd"), Map.of());

        assertThat(settings.of("quick", Optional.empty())).isEqualTo(Term.workingDays(3));
        assertThat(settings.of("other", Optional.of("any"))).isEqualTo(Term.workingDays(10));
    }

    @Test
    void theTermOfAServiceComesBeforeThatOfABody() {
        var settings =
                new ConsultingSettings("10wd", Map.of("quick", "3wd"), Map.of("hard", "20d"));

        assertThat(settings.of("quick", Optional.of("hard"))).isEqualTo(Term.days(20));
        assertThat(settings.of("quick", Optional.of("any"))).isEqualTo(Term.workingDays(3));
        assertThat(settings.of("other", Optional.of("hard"))).isEqualTo(Term.days(20));
    }

    @Test
    void aTermThatIsNotOneOfDaysStopsTheStart() {
        assertThatThrownBy(() -> new ConsultingSettings("1m", Map.of(), Map.of()))
                .hasMessageContaining("okno.consulting.term:");
        assertThatThrownBy(() -> new ConsultingSettings("10wd", Map.of("quick", "soon"), Map.of()))
                .hasMessageContaining("okno.consulting.terms.quick:");
        assertThatThrownBy(() -> new ConsultingSettings("10wd", Map.of(), Map.of("hard", "1h")))
                .hasMessageContaining("okno.consulting.service-terms.hard:");
    }
}
