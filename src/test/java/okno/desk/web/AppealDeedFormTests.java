package okno.desk.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class AppealDeedFormTests {
    @Test
    void holdsEveryWordThatWasTyped() {
        var form =
                AppealDeedForm.of(
                        Map.of(
                                "reason", "Три вопроса",
                                "words0", "О доме",
                                "words2", "О дворе"));

        assertThat(form.words()).isEqualTo("Три вопроса\n\nО доме\n\nО дворе");
    }

    @Test
    void passesOverEmptyRowsOfPartsAndKeepsHalves() {
        var form = AppealDeedForm.of(Map.of("to0", "fns", "to1", " ", "words2", "О дворе"));

        assertThat(form.parts()).containsExactly(0, 2);
    }
}
