package okno.consulting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import okno.terms.Term;
import org.junit.jupiter.api.Test;

class ConsultingSettingsTests {
    @Test
    void aBodyHasItsOwnTermOrThatOfAll() {
        var settings = new ConsultingSettings("10wd", Map.of("quick", "3wd"));

        assertThat(settings.of("quick")).isEqualTo(Term.workingDays(3));
        assertThat(settings.of("other")).isEqualTo(Term.workingDays(10));
    }

    @Test
    void aTermThatIsNotOneOfDaysStopsTheStart() {
        assertThatThrownBy(() -> new ConsultingSettings("1m", Map.of()))
                .hasMessageContaining("okno.consulting.term:");
        assertThatThrownBy(() -> new ConsultingSettings("10wd", Map.of("quick", "soon")))
                .hasMessageContaining("okno.consulting.terms.quick:");
    }
}
