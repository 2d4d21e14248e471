package okno.forms;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import okno.identifiers.EmailAddress;
import okno.identifiers.Phone;
import okno.identifiers.Snils;

/// A form with a question of every type, and answers to them drawn at random.
final class EveryType {

    static final FormDefinition FORM =
            Definitions.form(
                    """
                    sections:
                      - key: plain
                        title: Простые
                        questions:
                          - {key: text, type: text, label: Строка}
                          - {key: long_text, type: long_text, label: Текст}
                          - {key: number, type: number, label: Число, decimals: 6, unit: кв. м}
                          - {key: date, type: date, label: Дата}
                          - {key: days, type: period, label: Период}
                          - {key: years, type: period, precision: years, label: Годы}
                      - key: lists
                        title: Списки
                        questions:
                          - {key: choice, type: choice, label: Выбор, options: [{value: a, label: А}, {value: b, label: Б}]}
                          - {key: choices, type: choices, label: Несколько, options: [x, y, z]}
                          - {key: yes_no, type: yes_no, label: Да или нет}
                          - {key: dictionary, type: dictionary, label: Страна, dictionary: countries}
                      - key: people
                        title: Люди
                        questions:
                          - {key: snils, type: snils, label: СНИЛС}
                          - {key: phone, type: phone, label: Телефон}
                          - {key: email, type: email, label: Почта}
                          - {key: address, type: address, label: Адрес}
                          - {key: parts, type: address, parts: true, label: Адрес по частям}
                          - {key: person, type: person, label: Человек}
                          - {key: born, type: person, birth_date: true, label: Человек с датой}
                          - {key: files, type: file, label: Файлы, slot: scans}
                    """);

    private EveryType() {}

    /// An answer that the question accepts.
    static Answer answer(Question question, RandomGenerator random) {
        return switch (question) {
            case TextQuestion _ -> new Answer.Text(word(random));
            case LongTextQuestion _ -> new Answer.Text(word(random) + "\n\n" + word(random));
            case NumberQuestion _ -> new Answer.Amount(amount(random));
            case DateQuestion _ -> new Answer.Day(day(random));
            case PeriodQuestion period -> period(period, random);
            case ChoiceQuestion(var _, var options) -> new Answer.Choice(options.getLast());
            case ChoicesQuestion(var _, var options, var _) ->
                    new Answer.Choices(options.subList(random.nextInt(2), options.size()));
            case YesNoQuestion _ -> new Answer.YesNo(random.nextBoolean());
            case DictionaryQuestion _ ->
                    new Answer.Choice(Definitions.COUNTRIES.options().getFirst());
            case SnilsQuestion _ -> new Answer.SnilsNumber(new Snils("11223344595"));
            case PhoneQuestion _ ->
                    new Answer.PhoneNumber(
                            new Phone("+79" + random.nextInt(100_000_000, 1_000_000_000)));
            case EmailQuestion _ ->
                    new Answer.Email(new EmailAddress("a" + random.nextInt(99) + "@mail.ru"));
            case AddressQuestion(var _, var split) -> address(split, random);
            case PersonQuestion(var _, var birthDate) -> person(birthDate, random);
            case FileQuestion _ -> new Answer.Files(Definitions.FILES);
        };
    }

    /// Text as a person might paste it, with what must survive JSON and what MessageFormat minds.
    static String word(RandomGenerator random) {
        var letters = "абвгёйЪъ «»'\"{}\\<>&%–—№😀eé";
        var word = new StringBuilder("Я");
        var points = letters.codePoints().toArray();
        for (var i = random.nextInt(12); i > 0; i--) {
            word.appendCodePoint(points[random.nextInt(points.length)]);
        }
        return word.append("я").toString().replaceAll(" +", " ");
    }

    private static BigDecimal amount(RandomGenerator random) {
        var amount =
                BigDecimal.valueOf(random.nextLong(-1_000_000, 1_000_000), random.nextInt(7))
                        .stripTrailingZeros();
        return amount.scale() < 0 ? amount.setScale(0) : amount;
    }

    private static LocalDate day(RandomGenerator random) {
        return LocalDate.ofEpochDay(random.nextLong(-36_500, 20_000));
    }

    private static Answer period(PeriodQuestion question, RandomGenerator random) {
        var from = day(random);
        var to = from.plusDays(random.nextInt(5_000));
        return switch (question.precision()) {
            case DAYS -> new Answer.Days(from, to);
            case YEARS -> new Answer.Years(from.getYear(), to.getYear());
        };
    }

    private static Answer address(boolean split, RandomGenerator random) {
        if (!split) {
            return new Answer.Address(Map.of(AddressPart.TEXT, word(random)));
        }
        var parts = new EnumMap<AddressPart, String>(AddressPart.class);
        parts.put(
                AddressPart.POSTCODE, String.format(Locale.ROOT, "%06d", random.nextInt(999_999)));
        parts.put(AddressPart.LOCALITY, word(random));
        parts.put(AddressPart.HOUSE, "1" + word(random));
        if (random.nextBoolean()) {
            parts.put(AddressPart.FLAT, "2");
        }
        return new Answer.Address(parts);
    }

    private static Answer person(boolean birthDate, RandomGenerator random) {
        var patronymic = List.of(Optional.<String>empty(), Optional.of("Сергеевна"));
        return new Answer.Person(
                "Петрова-Водкина",
                "Анна",
                patronymic.get(random.nextInt(2)),
                birthDate ? Optional.of(day(random)) : Optional.empty());
    }
}
