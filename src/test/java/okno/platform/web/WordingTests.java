package okno.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.MessageFormat;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WordingTests {
    private static final Locale RUSSIAN = Locale.of("ru", "RU");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ничего",
                "",
                "{0}",
                "Срок: {0}, не позже {1}",
                "{1} после {0} и снова {1}",
                "one''s own until {0}",
                "в скобках '{0}', а здесь {0}",
                "чего нет: {5}",
                "Нужен человек: {2,choice,1#один|100#{2} и больше}",
                "{2}"
            })
    void saysWhatTheFormatWould(String text) {
        var wording = new Wording(text, RUSSIAN);
        Object[] args = {"1 июля", "<2 {0} $1\\>", 1234.5};

        assertThat(wording.with(args)).isEqualTo(new MessageFormat(text, RUSSIAN).format(args));
    }
}
