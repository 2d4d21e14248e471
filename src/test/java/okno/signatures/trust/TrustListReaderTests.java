package okno.signatures.trust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import okno.platform.FieldProblem;
import okno.signatures.AccreditationRegister.Standing;
import okno.signatures.Pki;
import okno.signatures.Pki.Identity;
import okno.signatures.Pki.Wanted;
import okno.signatures.engine.Certificates;
import okno.signatures.trust.TrustList.Status;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TrustListReaderTests {
    private static final Identity ROOT = Pki.root(Wanted.authority("Корень"));
    private static final Identity CENTRE = Pki.issue(ROOT, Wanted.authority("Центр"));
    private static final String LISTS = "http://ca.example.ru/ca.crl";

    @Test
    void readsWhatAnAuthorityIs() throws Exception {
        var list = TrustListReader.read(new TestList().with("12", CENTRE, LISTS).signed());

        assertThat(list.version()).isEqualTo(7);
        assertThat(list.madeAt()).isEqualTo("2026-03-02T07:00:00Z");
        var authority = list.authorities().getFirst();
        assertThat(authority.number()).isEqualTo("12");
        assertThat(authority.name()).isEqualTo("УЦ № 12");
        assertThat(authority.keys().getFirst().lists()).containsExactly(LISTS);
        assertThat(authority.keys().getFirst().certificates())
                .containsExactly(CENTRE.certificate());
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-02, 2026-03-01T21:00:00Z",
        "2026-03-02T10:00:00, 2026-03-02T07:00:00Z",
        "2026-03-02T10:00:00.1234567, 2026-03-02T07:00:00.123456700Z",
        "2026-03-02T10:00:00+05:00, 2026-03-02T05:00:00Z",
        "2026-03-02T10:00:00Z, 2026-03-02T10:00:00Z"
    })
    void readsDaysAndTimesWithAndWithoutAnOffset(String written, Instant meant) throws Exception {
        var text = text(new TestList().with("1", CENTRE).unsigned());

        var list = read(text.replace("<Дата>2026-03-02T07:00:00Z", "<Дата>" + written));

        assertThat(list.madeAt()).isEqualTo(meant);
    }

    @Test
    void accreditsOnlyBetweenTheStatuses() throws Exception {
        var statuses =
                List.of(
                        new Status("Прекращена", at("2026-01-01")),
                        new Status("Действует", at("2024-01-01")),
                        new Status("Приостановлена", at("2025-01-01")),
                        new Status("Действует", at("2025-02-01")));
        var register =
                new ListedAuthorities(
                        TrustListReader.read(
                                new TestList().with("1", statuses, CENTRE).unsigned()));

        assertThat(register.accreditedAt(CENTRE.certificate(), at("2023-12-31")))
                .isEqualTo(Standing.NOT_ACCREDITED);
        assertThat(register.accreditedAt(CENTRE.certificate(), at("2024-01-01")))
                .isEqualTo(Standing.ACCREDITED);
        assertThat(register.accreditedAt(CENTRE.certificate(), at("2025-01-15")))
                .isEqualTo(Standing.NOT_ACCREDITED);
        assertThat(register.accreditedAt(CENTRE.certificate(), at("2025-12-31")))
                .isEqualTo(Standing.ACCREDITED);
        assertThat(register.accreditedAt(CENTRE.certificate(), at("2026-01-01")))
                .isEqualTo(Standing.NOT_ACCREDITED);
        var namesake = Pki.issue(ROOT, Wanted.authority("Центр"));
        assertThat(register.accreditedAt(namesake.certificate(), at("2024-06-01")))
                .isEqualTo(Standing.NOT_ACCREDITED);
    }

    @Test
    void passesOverWhatItDoesNotKnow() throws Exception {
        var text = text(new TestList().with("1", CENTRE, LISTS).unsigned());

        var list =
                read(
                        text.replace(
                                "<РеестровыйНомер>",
                                "<Адрес><Дом><Данные>x</Данные></Дом></Адрес><!-- y -->"
                                        + "<РеестровыйНомер>"));

        assertThat(list.authorities()).hasSize(1);
        var root = "<АккредитованныеУдостоверяющиеЦентры>";
        assertThat(read(text.replace(root, "<!-- x -->" + root))).isEqualTo(read(text));
        for (var element : List.of("<Статус>", "<Сертификаты>", "<ДанныеСертификата>")) {
            assertThat(read(text.replace(element, "<Иное/>" + element))).isEqualTo(read(text));
        }
    }

    @Test
    void takesOneCertificateAtAPlace() throws Exception {
        var text = text(new TestList().with("1", CENTRE).unsigned());
        var one = Base64.getEncoder().encodeToString(Certificates.encoded(CENTRE.certificate()));
        var two = "-----BEGIN CERTIFICATE-----\n" + one + "\n-----END CERTIFICATE-----\n";
        var both = two.repeat(2).getBytes(StandardCharsets.US_ASCII);
        var list =
                text.replaceAll(
                        "<Данные>[^<]*<",
                        "<Данные>" + Base64.getEncoder().encodeToString(both) + "<");

        assertThat(problem(list).key()).isEqualTo("signatures.list.certificate");
    }

    @ParameterizedTest
    @CsvSource({
        "<Версия>7, <Версия>семь, signatures.list.version",
        "<Версия>7, <Версия>0, signatures.list.version",
        "<Версия>7</Версия>, '', signatures.list.incomplete",
        "Дата>, Число>, signatures.list.incomplete",
        "УдостоверяющийЦентр>, Иное>, signatures.list.incomplete",
        "РеестровыйНомер>, Иное>, signatures.list.authority",
        "СтатусАккредитации>, Иное>, signatures.list.authority",
        "ДействуетС>, Иное>, signatures.list.status",
        "<Дата>2026, <Дата>2O26, signatures.list.date",
        "<Название>УЦ № 1</Название>, '', signatures.list.authority",
        "<Статус>Действует</Статус>, '', signatures.list.status",
        "<Данные>MII, <Данные>MIJ, signatures.list.certificate",
        "<Данные>, <Данные>A, signatures.list.certificate",
        "</Название>, '', signatures.list.no-xml"
    })
    void saysWhatIsWrong(String text, String other, String key) {
        var list = text(new TestList().with("1", CENTRE).unsigned()).replace(text, other);

        assertThat(problem(list).key()).isEqualTo(key);
    }

    @Test
    void saysInWhichLineSomethingIsWrong() {
        var list =
                text(new TestList().with("1", CENTRE).unsigned())
                        .replace("<УдостоверяющийЦентр>", "\n\n<УдостоверяющийЦентр>")
                        .replace("<Название>УЦ № 1</Название>", "");

        assertThat(problem(list).args()).containsExactly(3);
    }

    @Test
    void takesNoOtherDocument() {
        assertThat(problem("<Реестр/>").key()).isEqualTo("signatures.list.other-document");
        assertThat(problem("").key()).isEqualTo("signatures.list.no-xml");
        assertThat(problem("<!DOCTYPE x><x/>").key()).isEqualTo("signatures.list.no-xml");
    }

    @Test
    void readsNoDefinitionsOfAType() {
        var list =
                text(new TestList().with("1", CENTRE).unsigned())
                        .replace(
                                "<АккредитованныеУдостоверяющиеЦентры>",
                                "<!DOCTYPE x [<!ENTITY n SYSTEM \"file:///etc/hostname\">]>"
                                        + "<АккредитованныеУдостоверяющиеЦентры>")
                        .replace("УЦ № 1", "&n;");

        assertThat(problem(list).key()).isEqualTo("signatures.list.no-xml");
    }

    private static FieldProblem problem(String list) {
        return catchThrowableOfType(WrongList.class, () -> read(list)).problem();
    }

    private static TrustList read(String list) throws WrongList {
        return TrustListReader.read(list.getBytes(StandardCharsets.UTF_8));
    }

    private static String text(byte[] list) {
        return new String(list, StandardCharsets.UTF_8);
    }

    private static Instant at(String day) {
        return Instant.parse(day + "T00:00:00Z");
    }
}
