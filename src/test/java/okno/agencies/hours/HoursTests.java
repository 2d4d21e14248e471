package okno.agencies.hours;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HoursTests {

    private static final ZoneId CHELYABINSK = ZoneId.of("Asia/Yekaterinburg");

    private static final String OFFICE = "9:00-13:00 13:48-18:00";

    /// As offices write them; first what they mean on Monday, Friday, Saturday and Sunday.
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    9-18/-/-/-          | Пн 9:00-18:00
                    9-18/9-16:45/-/-    | пн-чт 9:00-18:00, пт 9:00-16:45, сб вс выходной
                    O/O/-/-             | Понедельник – пятница: 09.00–18.00, перерыв: 13.00–13.48
                    O/O/-/-             | с понедельника по пятницу с 9:00 до 18:00 (обед с 13:00 до 13:48)
                    O/O/-/-             | пн.-пт. 9⁰⁰-18⁰⁰, обеденный перерыв 13:00-13:48, сб., вс. - вых.
                    O/O/-/-             | пн-пт 09-00 - 18-00, перерыв 13-00 - 13-48
                    O/O/-/-             | Режим работы: пн-пт с 9 ч. до 18 ч. Обед 13:00-13:48
                    O/O/-/-             | пн-пт 9:00-18:00 (13:00-13:48 перерыв)
                    O/O/9-14/-          | пн–пт 9:00–18:00, перерыв 13:00–13:48; сб 9–14
                    O/9-16/-/-          | пн-чт: с 9 до 18 (перерыв 13:00-13:48), пт: с 9 до 16
                    O/O/-/-             | График работы: по будням с 9.00 до 18.00; перерыв на обед с 13.00 до 13.48; выходные дни: суббота, воскресенье
                    O/O/-/-             | Пн-Пт 9:00-18:00⏎Обед 13:00-13:48⏎Сб, Вс - выходные дни
                    9-18/9-17/-/-       | пн-чт⏎9:00-18:00⏎пт⏎9:00-17:00
                    9-18/9-17/-/-       | пн - чт с 9.00 час. до 18.00 час., пт до 17.00 час.
                    9-13 14-18/9-13 14-18/-/- | пн-пт 9:00-13:00, 14:00-18:00
                    9-13 14-18/9-13 14-18/-/- | пн-пт 9:00–13:00 и 14:00–18:00; сб-вс выходной
                    8-20/8-20/9-14/-    | будни 8:00-20:00, суббота 9:00-14:00, воскресенье - выходной
                    8-20/8-20/9-14/9-14 | по будням 8-20, по выходным 9-14
                    8-20/8-20/9-14/9-14 | пн-пт 8-20, выходные 9-14
                    9-21/9-21/9-21/9-21 | ежедневно с 9:00 до 21:00
                    9-21/9-21/9-21/9-21 | Ежедневно, без выходных 9–21
                    9-21/9-21/9-21/9-21 | 9:00-21:00 без выходных
                    9-21/9-21/9-21/-    | ежедневно, кроме воскресенья, 9.00-21.00
                    8-20/8-20/8-20/-    | пн-сб: 08:00-20:00 без перерыва, вс: выходной
                    -/9-17/9-17/-       | вт–сб 9:00–17:00, вс, пн – выходной
                    -/9-17/9-17/-       | вторник-суббота 9,00-17,00 неприемный день понедельник
                    9-18/9-18/-/-       | с 9 до 18, сб, вс выходной
                    9-18/9-18/-/-       | 9:00-18:00, выходные – суббота и воскресенье
                    9-18/9-18/9-14/-    | 9:00-18:00 (пн-пт), 9:00-14:00 (сб)
                    9-18/9-18/-/-       | Пн–Пт: 9 ч 00 мин – 18 ч 00 мин
                    9-18/9-18/-/-       | пн, вт, ср, чт, пт: 9.00 - 18.00; сб, вс и праздничные дни – выходной
                    9-18/-/-/-          | пн, ср 9:00–18:00; вт, чт, пт – приема нет
                    9-18/9-18/10-15/-   | Mo-Fr 09:00-18:00; Sa 10:00-15:00; Su,PH off
                    0-0/0-0/0-0/0-0     | круглосуточно
                    0-0/0-0/0-0/0-0     | 24/7
                    0-0/0-0/0-0/0-0     | Круглосуточно, без выходных и праздничных дней
                    8-0/8-0/8-0/8-0     | ежедневно 8:00–24:00
                    9-12 13-16/9-12/-/- | пн-пт 9-16, перерыв пн-чт 12-13; пт 9-12
                    9-10 10:15-15 15:15-18/9-10 10:15-15 15:15-18/-/- | пн-пт 9-18, технические перерывы 10:00-10:15, 15:00-15:15
                    9-18/9-17/-/-       | прием граждан: понедельник-четверг 9:00-18:00, пятница 9:00-17:00, в предпраздничные дни на 1 час меньше
                    -/-/10-15/10-15     | сб–вс 10:00–15:00
                    -/10-12/-/-         | По пятницам с 10:00 до 12:00
                    """)
    void understandsTheWaysHoursAreWritten(String meaning, String text) {
        var hours = Hours.parse(text.replace('⏎', '\n'));

        assertThat(hours.unread()).isEmpty();
        assertThat(hours.understood()).isTrue();
        assertThat(
                        List.of(
                                spans(hours, DayOfWeek.MONDAY),
                                spans(hours, DayOfWeek.FRIDAY),
                                spans(hours, DayOfWeek.SATURDAY),
                                spans(hours, DayOfWeek.SUNDAY)))
                .isEqualTo(Arrays.stream(meaning.split("/", -1)).map(HoursTests::written).toList());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    по предварительной записи                      | по предварительной записи
                    пн–пт с утра                                   | утра
                    пн–пт 9:00–18:00, каждая вторая пятница – выходной | каждая вторая пятница - выходной
                    пн-пт 9:00-18:00 (вход со двора)               | вход со двора
                    пн–пт 18:00–9:00                               | 18:00-9:00
                    пн–пт 9:00–25:00                               | 9:00-25:00
                    перерыв 13:00–14:00                            | перерыв 13:00–14:00
                    пн–пт 9:00–18:00, обед                         | пн–пт 9:00–18:00, обед
                    9:00-18:00                                     | 9:00-18:00
                    пн-пт 9-18, перерыв 19-20                      | пн-пт 9-18, перерыв 19-20
                    пн-пт 9-18, без выходных                       | пн-пт 9-18, без выходных
                    первый вторник 9:00-12:00                      | первый вторник 9:00-12:00
                    пн-пт 9-18 по московскому времени              | по московскому времени
                    пн-пт на час меньше                            | пн-пт на час меньше
                    """)
    void saysWhichWordsItDoesNotUnderstandAndInventsNothing(String text, String unread) {
        var hours = Hours.parse(text);

        assertThat(hours.understood()).isFalse();
        assertThat(String.join(", ", hours.unread())).contains(unread);
        assertThat(hours.text()).isEqualTo(text);
        assertThat(hours.at(at("2026-11-16T10:00"))).isEqualTo(new Opening.Unknown());
    }

    @Test
    void saysNothingWhereNothingIsWritten() {
        assertThat(Hours.parse("").understood()).isFalse();
        assertThat(Hours.parse("").unread()).isEmpty();
    }

    @Test
    void isOpenUntilTheBreak() {
        assertThat(archive().at(at("2026-11-16T12:59")))
                .isEqualTo(new Opening.Open(LocalTime.of(13, 0)));
        assertThat(archive().at(at("2026-11-16T13:45")))
                .isEqualTo(new Opening.Open(LocalTime.of(18, 0)));
    }

    @Test
    void isClosedUntilTheNextOpening() {
        assertThat(archive().at(at("2026-11-16T13:00"))).isEqualTo(closedUntil("2026-11-16T13:45"));
        assertThat(archive().at(at("2026-11-20T18:00"))).isEqualTo(closedUntil("2026-11-21T10:00"));
        assertThat(archive().at(at("2026-11-21T14:00"))).isEqualTo(closedUntil("2026-11-23T09:00"));
    }

    @Test
    void findsTheSameDayOfTheNextWeek() {
        assertThat(Hours.parse("вт 10:00–12:00").at(at("2026-11-17T12:00")))
                .isEqualTo(closedUntil("2026-11-24T10:00"));
    }

    @Test
    void neverOpensWithDaysOffOnly() {
        assertThat(Hours.parse("пн–вс выходной").at(at("2026-11-17T12:00")))
                .isEqualTo(new Opening.Closed(Optional.empty()));
    }

    @Test
    void staysOpenTillMidnight() {
        assertThat(Hours.parse("ежедневно 8:00–24:00").at(at("2026-11-17T23:59")))
                .isEqualTo(new Opening.Open(LocalTime.MIDNIGHT));
    }

    private static Hours archive() {
        return Hours.parse("пн–пт 9:00–18:00, перерыв 13:00–13:45; сб 10:00–14:00");
    }

    private static Opening closedUntil(String next) {
        return new Opening.Closed(Optional.of(LocalDateTime.parse(next)));
    }

    private static ZonedDateTime at(String local) {
        return LocalDateTime.parse(local).atZone(CHELYABINSK);
    }

    private static List<Span> spans(Hours hours, DayOfWeek day) {
        return hours.usually(day);
    }

    /// `9-13 13:48-18`; `O` stands for the hours of a common office, `-` for a day off.
    private static List<Span> written(String words) {
        if (words.equals("-")) {
            return List.of();
        }
        return Arrays.stream((words.equals("O") ? OFFICE : words).split(" ", -1))
                .map(span -> span.split("-", 2))
                .map(ends -> new Span(time(ends[0]), time(ends[1])))
                .toList();
    }

    private static LocalTime time(String words) {
        var parts = words.split(":", 2);
        return LocalTime.of(
                Integer.parseInt(parts[0]), parts.length == 2 ? Integer.parseInt(parts[1]) : 0);
    }
}
