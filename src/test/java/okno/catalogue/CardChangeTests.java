package okno.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import okno.catalogue.history.CardChange;
import okno.catalogue.history.CardFact;
import okno.catalogue.history.CardFact.Said;
import okno.catalogue.history.CardPart;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CardChangeTests {

    private static final String CARD =
            SamplePackage.atOffice(
                    "sample",
                    "Образец",
                    """
                    term: {value: 30d}
                    fee: {kopecks: 0}
                    documents:
                      - {title: Заявление, who: applicant}
                      - {title: Доверенность, who: applicant, required: false}
                    refusal: {service: [{code: none, text: Сведений нет}]}
                    """);

    @Test
    void nothingChangedInTheSameCard() {
        assertThat(changes(CARD)).isEmpty();
    }

    @Test
    void orderAndWordsForTheSearchAreNoChange() {
        var ways = CARD.replace("apply: [office]", "apply: [office, post]");

        assertThat(changes(ways, ways.replace("[office, post]", "[post, office]"))).isEmpty();
        assertThat(changes(CARD + "keywords: [пример]\n")).isEmpty();
    }

    @Test
    void tellsTheTermAndTheFeeBeforeAndAfter() {
        var changes = changes(CARD.replace("30d", "10wd").replace("kopecks: 0", "kopecks: 20000"));

        assertThat(changes)
                .extracting(CardChange::part)
                .containsExactly(CardPart.TERM, CardPart.FEE);
        assertThat(changes)
                .allSatisfy(
                        change -> {
                            assertThat(change.gone()).hasSize(1);
                            assertThat(change.come()).hasSize(1);
                        });
        assertThat(changes.getLast().come().getFirst().said())
                .isEqualTo(new Said.Costs(Variant.Fee.Known.of(20000)));
    }

    @Test
    void tellsOnlyTheDocumentsAndGroundsThatDiffer() {
        var changes =
                changes(
                        CARD.replace("title: Доверенность", "title: Справка")
                                .replace("Сведений нет", "Запрос не о том"));

        assertThat(changes)
                .extracting(CardChange::part)
                .containsExactly(CardPart.DOCUMENTS, CardPart.REFUSAL);
        assertThat(changes.getFirst().gone())
                .singleElement()
                .extracting(fact -> ((Said.Needs) fact.said()).document().title())
                .isEqualTo("Доверенность");
        assertThat(changes.getLast().come())
                .containsExactly(new CardFact("", new Said.Words("Запрос не о том")));
    }

    @Test
    void namesTheVariantWhereThereAreSeveral() {
        var changes = changes(CARD + "  - {slug: second, title: Второй, fee: {kopecks: 100}}\n");

        assertThat(changes)
                .filteredOn(change -> change.part() == CardPart.FEE)
                .singleElement()
                .satisfies(
                        change ->
                                assertThat(change.come())
                                        .extracting(CardFact::variant)
                                        .containsExactly("Единственный", "Второй"));
    }

    @Test
    void tellsOfALongTextOnlyThatItChanged() {
        assertThat(changes(CARD.replace("Слова", "Другие слова")))
                .singleElement()
                .matches(CardChange::prose);
    }

    @Test
    void whatTheCardDoesNotSayIsNoChange() {
        var collected = "fee: {kopecks: 200, pay: before, payee: one}";
        var before = CARD.replace("fee: {kopecks: 0}", collected);

        assertThat(changes(before, before.replace("payee: one", "payee: two"))).isEmpty();
        assertThat(changes(CARD.replace("who: applicant}", "who: applicant, scan: one}")))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "account_level: confirmed",
                "identity_copy: required",
                "signature: qualified"
            })
    void tellsWhatAnOrderNeeds(String said) {
        var before =
                SamplePackage.ordered(
                        "sample", "Образец", "", "{key: one, type: text, label: Вопрос}");

        assertThat(changes(before, before + said + "\n"))
                .singleElement()
                .satisfies(
                        change -> {
                            assertThat(change.part()).isEqualTo(CardPart.ORDER);
                            assertThat(change.come()).hasSize(1);
                        });
    }

    @Test
    void tellsWhoAnswersAndOfWhichLevelTheServiceIs() {
        var both = CARD + "bodies: [stavropol-archives, minvody-archive]\n";
        var other = both.replace("agency: stavropol-archives", "agency: minvody-archive");

        assertThat(changes(both, other))
                .singleElement()
                .satisfies(
                        change -> {
                            assertThat(change.part()).isEqualTo(CardPart.BODIES);
                            assertThat(change.come())
                                    .containsExactly(
                                            new CardFact("", new Said.Answers("minvody-archive")));
                        });
        assertThat(changes(CARD.replace("level: regional", "level: federal")))
                .extracting(CardChange::part)
                .containsExactly(CardPart.BODIES);
    }

    @Test
    void ruleOfAPlaceIsToldInThePartThatItChanges() {
        var before =
                CARD
                        + "    overrides: [{place: \"07701000\", term: 20d, fee_kopecks: 100}]\n"
                                .indent(0);

        assertThat(changes(before, before.replace("fee_kopecks: 100", "fee_kopecks: 300")))
                .extracting(CardChange::part)
                .containsExactly(CardPart.FEE);
        assertThat(changes(before, before.replace("term: 20d", "term: 10d")))
                .extracting(CardChange::part)
                .containsExactly(CardPart.TERM);
    }

    private static List<CardChange> changes(String after) {
        return changes(CARD, after);
    }

    private static List<CardChange> changes(String before, String after) {
        return CardChange.between(SamplePackage.read(before), SamplePackage.read(after));
    }
}
