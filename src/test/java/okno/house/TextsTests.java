package okno.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import okno.house.MessageKeys.Use;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Whatever people read stands in the bundles, in both languages.
class TextsTests {
    private static final Path TEMPLATES = Path.of("src/main/jte");
    private static final Path SAMPLES = Sources.SAMPLES.resolve("texts");
    private static final Bundles BUNDLES = Bundles.OF_THE_PORTAL;
    private static final Set<String> KEYS = BUNDLES.keys();
    private static final Bundles BAD_BUNDLES = new Bundles(SAMPLES);

    /// What the sources of the portal say: reading them takes seconds.
    private static final MessageKeys CODE = MessageKeys.in(Sources.under(Sources.MAIN));

    /// Code that reads Russian words, or makes people and questions of the demo and the bench.
    private static final Set<String> SPEAKS_RUSSIAN =
            Set.of(
                    "HoursItems.java",
                    "HoursSpelling.java",
                    "MonthlyDays.java",
                    "RussianText.java",
                    "PayerIdentifier.java",
                    "ClientBankReader.java",
                    "ClientBankFields.java",
                    "UinInText.java",
                    "BirthCertificate.java",
                    "Readings.java",
                    "Lemmas.java",
                    "Aspects.java",
                    "OneLetterOff.java",
                    "PlaceWords.java",
                    "PasswordPolicy.java",
                    "Letters.java",
                    "TrustListNames.java",
                    "DemoAppeals.java",
                    "DemoAuthority.java",
                    "DemoKeys.java",
                    "DemoCharges.java",
                    "DemoComplaint.java",
                    "DemoPeople.java",
                    "DemoOrders.java",
                    "DemoRequests.java",
                    "DemoSubmissions.java",
                    "StatementFiles.java",
                    "People.java");

    /// Each language is offered by its own name, the portal has one name, and a number too.
    private static final Set<String> NAMES = Set.of("Русский", "Окно", "СНИЛС");

    @ParameterizedTest
    @MethodSource("modules")
    void bothLanguagesSayTheSame(String module) {
        assertThat(BUNDLES.disagreements(module)).isEmpty();
        assertThat(BUNDLES.loneQuotes(module)).isEmpty();
        assertThat(BUNDLES.strangers(module)).isEmpty();
        assertThat(BUNDLES.doubled(module)).isEmpty();
    }

    static Set<String> modules() {
        return BUNDLES.modules();
    }

    @Test
    void whatTheLanguagesDoNotShareIsSeen() {
        assertThat(BAD_BUNDLES.disagreements("bad"))
                .containsExactly("bad.argument", "bad.english", "bad.russian");
        assertThat(BAD_BUNDLES.loneQuotes("bad")).containsExactly("bad.quote");
        assertThat(BAD_BUNDLES.strangers("bad")).containsExactly("other.key");
        assertThat(BAD_BUNDLES.doubled("bad")).containsExactly("bad.twice", "bad.twice");
    }

    @Test
    void everyTextThatIsAskedForExists() {
        assertThat(CODE.keysOf(modules())).filteredOn(use -> !known(use)).isEmpty();
        assertThat(MessageKeys.inTemplates(TEMPLATES, modules()))
                .filteredOn(use -> !known(use))
                .isEmpty();
    }

    @Test
    void aTextThatIsMissingIsSeen() {
        var java = MessageKeys.in(Sources.under(SAMPLES)).keysOf(modules());
        var templates = MessageKeys.inTemplates(SAMPLES, modules());

        assertThat(java).extracting(Use::literal).containsExactly("platform.no-such-text");
        assertThat(java).noneMatch(TextsTests::known);
        assertThat(templates).extracting(Use::literal).containsExactly("platform.no-such-text");
    }

    @Test
    void codeHasNoWordsForPeople() {
        assertThat(CODE.words())
                .filteredOn(use -> !SPEAKS_RUSSIAN.contains(use.file()))
                .filteredOn(use -> !isNames(use.literal()))
                .isEmpty();
        assertThat(MessageKeys.wordsInTemplates(TEMPLATES))
                .filteredOn(use -> !isNames(use.literal()))
                .isEmpty();
    }

    @Test
    void wordsForPeopleInCodeAreSeen() {
        assertThat(MessageKeys.in(Sources.under(SAMPLES)).words())
                .containsExactly(new Use("Speaks.java", "Введите фамилию"));
        assertThat(MessageKeys.wordsInTemplates(SAMPLES))
                .containsExactly(new Use("speaks.jte", "<p>Привет</p>"));
        assertThat(List.of("Окно открыто", "Фамилия")).noneMatch(TextsTests::isNames);
    }

    /// Plural forms are asked for by what they share.
    private static boolean known(Use use) {
        var key = use.literal();
        return KEYS.contains(key) || KEYS.contains(key + ".many");
    }

    private static boolean isNames(String literal) {
        var rest = literal;
        for (var name : NAMES) {
            rest = rest.replace(name, "");
        }
        return !rest.matches("(?s).*\\p{IsCyrillic}.*");
    }
}
