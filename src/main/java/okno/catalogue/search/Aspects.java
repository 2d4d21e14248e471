package okno.catalogue.search;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Verbs that dictionaries hold twice, for what is being done and what is done: «покупать» and
/// «купить». People ask in either, and rules cannot tell that the two are one word.
final class Aspects {
    private static final String PAIRS =
            """
            брать взять, везти отвезти, ввозить ввезти, возвращать вернуть, воровать украсть,
            вставать встать, входить войти, выезжать выехать, вызывать вызвать, вывозить вывезти,
            выходить выйти, давать дать, заливать залить, записывать записать, затоплять затопить,
            копать выкопать, красть украсть, менять поменять, находить найти, обменивать обменять,
            объединять объединить, отдавать отдать, переводить перевести, переезжать переехать,
            перевозить перевезти, переходить перейти, платить заплатить, подавать подать,
            покупать купить, помогать помочь, приезжать приехать, приходить прийти,
            продавать продать, рожать родить, рождаться родиться, рубить срубить, сдавать сдать,
            сносить снести, сокращать сократить, терять потерять, увольнять уволить,
            увольняться уволиться, уезжать уехать, узнавать узнать, умирать умереть,
            уходить уйти, хоронить похоронить
            """;

    private static final Map<String, String> DONE =
            PAIRS.lines()
                    .flatMap(line -> Stream.of(line.split(",")))
                    .map(pair -> pair.strip().split(" "))
                    .filter(pair -> pair.length == 2)
                    .collect(Collectors.toUnmodifiableMap(pair -> pair[0], pair -> pair[1]));

    private Aspects() {}

    /// What is done, of a verb in the form of dictionaries; any other word as it is.
    static String done(String lemma) {
        return DONE.getOrDefault(lemma, lemma);
    }
}
