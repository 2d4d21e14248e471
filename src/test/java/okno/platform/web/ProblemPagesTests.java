package okno.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.LoggerContext;
import java.io.IOException;
import java.util.regex.Pattern;
import okno.testing.OknoTest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@OknoTest
@ExtendWith(OutputCaptureExtension.class)
class ProblemPagesTests {
    private static final Pattern INCIDENT = Pattern.compile("[0-9a-f]{12}");

    @LocalServerPort private int port;

    @Autowired private MockMvcTester mvc;
    @Autowired private ProblemViews problems;

    /// A command that was run in this JVM before keeps the log quiet, as a command should.
    @BeforeAll
    static void hearTheLog() {
        ((LoggerContext) LoggerFactory.getILoggerFactory()).resetTurboFilterList();
    }

    @ParameterizedTest
    @CsvSource({
        "/testing/failures/403, 403, Сюда нельзя",
        "/testing/failures/404, 404, Такой страницы нет",
        "/testing/failures/409, 409, Данные уже изменились",
        "/testing/failures/413, 413, Слишком большой файл",
        "/testing/failures/429, 429, Слишком много попыток",
        "/testing/failures/500, 500, У нас неполадка",
        "/nowhere, 404, Такой страницы нет",
        "/static/nowhere.css, 404, Такой страницы нет",
        "/language, 400, Запрос не удалось прочитать"
    })
    void saysWhatWentWrongAndNothingOfTheInside(String path, int status, String title)
            throws IOException {
        var answer = Answers.get(port, path);

        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.headers().get("content-type")).isEqualTo("text/html;charset=UTF-8");
        assertThat(answer.page().select("h1").text()).isEqualTo(title);
        assertThat(answer.page().text()).doesNotContain(TestPages.SECRET, "Exception");
    }

    @ParameterizedTest
    @ValueSource(strings = {"500", "template"})
    void namesAFailureByANumberThatIsInTheLogToo(String kind, CapturedOutput log)
            throws IOException {
        var answer = Answers.get(port, "/testing/failures/" + kind);

        assertThat(answer.status()).isEqualTo(500);
        assertThat(answer.page().select("h1")).hasSize(1);
        var incident = INCIDENT.matcher(answer.page().select("main").text());
        assertThat(incident.find()).isTrue();
        assertThat(log).contains("incident " + incident.group());
    }

    @ParameterizedTest
    @CsvSource({
        "/testing/failures/409, 409, Данные уже изменились",
        "/testing/failures/500, 500, У нас неполадка",
        "/nowhere, 404, Такой страницы нет"
    })
    void saysTheSameToPrograms(String path, int status, String title, CapturedOutput log)
            throws IOException {
        var answer = asking(path, "application/json");

        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.headers().get("content-type")).startsWith("application/problem+json");
        assertThat(answer.page().text())
                .contains("\"status\":" + status, "\"title\":\"" + title + "\"")
                .doesNotContain(TestPages.SECRET, "Exception");
        if (status == 500) {
            var incident = INCIDENT.matcher(answer.page().text());
            assertThat(incident.find()).isTrue();
            assertThat(log).contains("incident " + incident.group());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"*/*", "text/html, application/json;q=0.9", "so what", "text/plain"})
    void givesAPageToWhoeverDoesNotAskForJson(String accept) throws IOException {
        assertThat(asking("/nowhere", accept).headers().get("content-type"))
                .startsWith("text/html");
    }

    @Test
    void tellsProgramsWhatTheServerRefusesBeforeThePortal() throws IOException {
        var answer = asking("/%zz", "application/problem+json");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.headers().get("content-type")).startsWith("application/problem+json");
    }

    private Answers asking(String path, String accept) throws IOException {
        return Answers.to(
                port,
                "GET " + path + " HTTP/1.1",
                "Host: localhost",
                "Accept: " + accept,
                "Connection: close");
    }

    @Test
    void saysNothingToWhoeverHungUp() throws Exception {
        var response = new MockHttpServletResponse();
        response.setCommitted(true);

        problems.of(new ProblemPage(400, "")).render(null, new MockHttpServletRequest(), response);

        assertThat(response.getContentAsByteArray()).isEmpty();
    }

    @Test
    void whoHangsUpAmidAnAnswerIsNoFailureOfOurs(CapturedOutput log) throws IOException {
        Answers.get(port, "/testing/failures/hung-up");

        assertThat(log).doesNotContain("incident");
    }

    @Test
    void saysWhenToTryAgain() throws IOException {
        assertThat(Answers.get(port, "/testing/failures/429").headers())
                .containsEntry("retry-after", "90");
    }

    @Test
    void speaksTheLanguageOfTheReader() throws IOException {
        var answer =
                Answers.to(
                        port,
                        "GET /nowhere HTTP/1.1",
                        "Host: localhost",
                        "Cookie: lang=en",
                        "Connection: close");

        assertThat(answer.page().select("h1").text()).isEqualTo("There is no such page");
    }

    @ParameterizedTest
    @CsvSource({"/nowhere, 404", "/testing/failures/500, 500"})
    void answersProgramsByTheSameStatus(String path, int status) {
        var answer = mvc.get().uri(path).header("Accept", "application/json").exchange();

        assertThat(answer).hasStatus(status).bodyText().doesNotContain(TestPages.SECRET);
    }
}
