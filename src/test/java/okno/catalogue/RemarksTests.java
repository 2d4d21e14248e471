package okno.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import okno.accounts.FullName;
import okno.accounts.NewStaff;
import okno.accounts.SignedInStaff;
import okno.accounts.Staff;
import okno.accounts.StaffRole;
import okno.agencies.Officers;
import okno.audit.Actor;
import okno.catalogue.remarks.Remarks;
import okno.testing.OknoTest;
import okno.testing.Visit;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@OknoTest
class RemarksTests {

    private static final String FORM = "/services/archive-social-legal-request/remarks";
    private static final String LIST = "/editor/remarks";

    @Autowired private MockMvcTester mvc;
    @Autowired private Staff staff;
    @Autowired private Officers officers;
    @Autowired private Remarks remarks;
    @Autowired private JdbcClient jdbc;

    private final String words = "Телефон устарел " + UUID.randomUUID();

    @Test
    void whatAGuestSaysIsReadByAnEditor() {
        var sent = send(words, "reader@example.ru");

        assertThat(sent.status()).isEqualTo(303);
        assertThat(list(editor(), LIST).select("li.result:contains(" + words + ")").text())
                .contains("Архивная справка по социально-правовому запросу")
                .contains("reader@example.ru");
    }

    @Test
    void emptyWordsAndAWrongAddressAreToldAtTheirFieldsAndKept() {
        var refused = send(" ", "нет");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.problemsOf("Что неверно")).hasSize(1);
        assertThat(refused.page().select("input[name=email]").val()).isEqualTo("нет");
        assertThat(send("я".repeat(2001), "").status()).isEqualTo(422);
    }

    @Test
    void whoSendsManyWaits() {
        var visit = new Visit(mvc);
        var form = visit.get(FORM);

        var answers =
                IntStream.range(0, 12)
                        .map(
                                _ ->
                                        visit.press(form, "Отправить", Map.of("Что неверно", words))
                                                .status())
                        .boxed()
                        .toList();

        assertThat(answers).contains(303).endsWith(429);
    }

    @Test
    void closedRemarkMovesToTheOthersAndForgetsItsSender() {
        send(words, "reader@example.ru");
        var editor = editor();
        var close =
                list(editor, LIST).select("li.result:contains(" + words + ") form").attr("action");

        assertThat(mvc.post().uri(close).with(editor).with(csrf())).hasStatus(303);
        assertThat(list(editor, LIST).text()).doesNotContain(words);
        assertThat(list(editor, LIST + "?done=true").text())
                .contains(words)
                .doesNotContain("reader@example.ru");
        assertThat(mvc.post().uri(close).with(editor).with(csrf())).hasStatus(404);
    }

    @Test
    void editorOfABodySeesAndClosesOnlyWhatIsSaidOfItsCards() {
        send(words, "");
        var stranger = editor("chelyabinsk-archives");
        var close =
                list(editor(), LIST)
                        .select("li.result:contains(" + words + ") form")
                        .attr("action");

        assertThat(list(stranger, LIST).text()).doesNotContain(words);
        assertThat(mvc.post().uri(close).with(stranger).with(csrf())).hasStatus(404);
        assertThat(list(editor("stavropol-archives"), LIST).text()).contains(words);
    }

    @Test
    void remarkOnTheCardOfABodyThatIsNoMoreIsItsSuccessors() {
        var yaml = SamplePackage.YAML.replace("agency: stavropol-archives", "agency: pension-fund");
        var card =
                new ServiceVersion(
                        UUID.randomUUID(), 1, "", Instant.EPOCH, SamplePackage.read(yaml));

        remarks.add(card, 1, words, Optional.empty());

        assertThat(list(editor("sfr"), LIST).text()).contains(words);
    }

    @Test
    void listIsForEditorsOnly() {
        assertThat(mvc.get().uri(LIST)).hasStatus3xxRedirection();
        assertThat(mvc.get().uri(LIST).with(signedIn(StaffRole.OFFICER))).hasStatus(403);
    }

    @Test
    void databaseHoldsNoReadableWords() {
        send(words, "reader@example.ru");

        assertThat(
                        jdbc.sql("select r.text, r.email from catalogue.remark r")
                                .query(
                                        (row, _) ->
                                                new String(
                                                        row.getBytes("text"),
                                                        StandardCharsets.UTF_8))
                                .list())
                .noneMatch(text -> text.contains(words));
    }

    private Visit.Answer send(String text, String email) {
        var visit = new Visit(mvc);
        var typed = Map.of("Что неверно", text, "Электронная почта для ответа", email);
        return visit.press(visit.get(FORM), "Отправить", typed);
    }

    private Document list(RequestPostProcessor who, String path) {
        var answer = mvc.get().uri(path).with(who).exchange();
        assertThat(answer).hasStatusOk();
        var body = answer.getResponse().getContentAsByteArray();
        return Jsoup.parse(new String(body, StandardCharsets.UTF_8));
    }

    private RequestPostProcessor editor(String... agencies) {
        return signedIn(StaffRole.EDITOR, agencies);
    }

    private RequestPostProcessor signedIn(StaffRole role, String... agencies) {
        var name = new FullName("Редькин", "Павел", "Андреевич");
        var login = UUID.randomUUID() + "@example.ru";
        var id = staff.add(new NewStaff(login, name, Set.of(role), "Берег-и-лодка-26"));
        for (var agency : agencies) {
            officers.appoint(id, agency, Actor.system("test"));
        }
        var me = new SignedInStaff(id, name, Set.of(role));
        return authentication(
                UsernamePasswordAuthenticationToken.authenticated(
                        me, "", AuthorityUtils.createAuthorityList("ROLE_STAFF", "ROLE_" + role)));
    }
}
