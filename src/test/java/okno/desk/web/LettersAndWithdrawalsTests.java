package okno.desk.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.UnsupportedEncodingException;
import okno.accounts.CitizenId;
import okno.accounts.FullName;
import okno.accounts.SignedInCitizen;
import okno.accounts.SignedInStaff;
import okno.desk.Counter;
import okno.submissions.Orders;
import okno.submissions.SubmissionNumber;
import okno.testing.OknoTest;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/// Both sides of the counter, page by page: what one writes, the other reads.
@OknoTest
class LettersAndWithdrawalsTests {
    private static final String CABINET = "/account/submissions/";
    private static final String DESK = "/desk/submissions/";

    @Autowired private MockMvcTester mvc;
    @Autowired private Counter counter;
    @Autowired private Orders orders;

    private SubmissionNumber number;
    private SignedInStaff officer;
    private RequestPostProcessor asCitizen;
    private RequestPostProcessor asOfficer;

    @BeforeEach
    void receiveASubmission() {
        CitizenId citizen = orders.citizen();
        number = counter.received(citizen);
        officer = counter.officer("Дубов");
        var name = new FullName("Иванова", "Мария", "Петровна");
        asCitizen = signedIn(new SignedInCitizen(citizen, name), "ROLE_CITIZEN");
        asOfficer = signedIn(officer, "ROLE_STAFF", "ROLE_OFFICER");
    }

    @Test
    void citizenReadsWhatTheOfficerWroteOnTakingTheCase() throws Exception {
        assertThat(decide("assignment", "Вашим запросом занимается Дубов")).hasStatus(303);

        var statuses = open(CABINET + number + "/statuses", asCitizen);
        assertThat(statuses.select("blockquote").text())
                .isEqualTo("Вашим запросом занимается Дубов");
        assertThat(open(DESK + number, asOfficer).select("details").text())
                .contains("взято в работу", "сообщение заявителю");
    }

    @Test
    void citizenReadsWhatTheOfficerWroteOnHandingTheCaseOver() throws Exception {
        var colleague = counter.officer("Ольхов").id().toString();

        assertThat(decide("handover", "Ответит Ольхов", "colleague", colleague)).hasStatus(303);

        assertThat(open(CABINET + number, asCitizen).select("blockquote").text())
                .isEqualTo("Ответит Ольхов");
    }

    @Test
    void whatIsWrittenOnHandingOverDoesNotTakeThePlaceOfTheQuestion() throws Exception {
        assertThat(decide("acceptance", "")).hasStatus(303);
        assertThat(decide("information-request", "Пришлите копию СНИЛС")).hasStatus(303);
        var colleague = counter.officer("Ольхов").id().toString();
        assertThat(decide("handover", "Дело у Ольхова", "colleague", colleague)).hasStatus(303);

        assertThat(open(CABINET + number, asCitizen).select("[aria-labelledby=reply]").text())
                .contains("Пришлите копию СНИЛС")
                .doesNotContain("Дело у Ольхова");
    }

    @Test
    void anAnswerThatComesTooLateIsShownAgain() throws Exception {
        assertThat(decide("acceptance", "")).hasStatus(303);

        var late = reply("Копия СНИЛС приложена");

        assertThat(late).hasStatus(409);
        assertThat(Jsoup.parse(late.getResponse().getContentAsString()).select("main").text())
                .contains("Ваш ответ не отправлен", "Копия СНИЛС приложена");
    }

    @Test
    void anAnswerThatComesTwiceIsThereOnce() throws Exception {
        assertThat(decide("acceptance", "")).hasStatus(303);
        assertThat(decide("information-request", "Пришлите копию СНИЛС")).hasStatus(303);

        assertThat(reply("Копия СНИЛС приложена")).hasRedirectedUrl(CABINET + number);
        assertThat(reply("Копия СНИЛС приложена ")).hasRedirectedUrl(CABINET + number);

        assertThat(reply("Приложена и вторая")).hasStatus(409);
        assertThat(open(CABINET + number, asCitizen).select("blockquote").eachText())
                .containsOnlyOnce("Копия СНИЛС приложена");
    }

    private MvcTestResult reply(String text) {
        return mvc.post()
                .uri(CABINET + number + "/reply")
                .with(asCitizen)
                .with(csrf())
                .param("text", text)
                .exchange();
    }

    @Test
    void aMessageLongerThanItMayBeIsRefused() {
        var colleague = counter.officer("Ольхов").id().toString();
        var message = "а".repeat(DecisionForm.LONGEST + 1);

        assertThat(decide("handover", message, "colleague", colleague)).hasStatus(422);
        assertThat(decide("assignment", message)).hasStatus(422);
    }

    @Test
    void takingWithoutWordsSaysNothingToTheCitizen() throws Exception {
        assertThat(decide("assignment", "")).hasStatus(303);

        assertThat(open(CABINET + number, asCitizen).select("blockquote")).isEmpty();
    }

    @Test
    void officerConfirmsThatTheCitizenTakesTheSubmissionBack() throws Exception {
        askForWithdrawal();

        assertThat(open(DESK + number, asOfficer).select("a.button").eachText())
                .contains("Подтвердить отзыв", "Отклонить отзыв")
                .doesNotContain("Исполнить", "Отказать");
        assertThat(decide("withdrawal", "Прекратили")).hasStatus(303);

        var page = open(CABINET + number, asCitizen);
        assertThat(page.select("h1 ~ p .status").text()).isEqualTo("Отозвано");
        assertThat(page.select("a[href$=/withdrawal]")).isEmpty();
    }

    @Test
    void officerDeniesAWithdrawalOnlyInWordsAndGoesOn() throws Exception {
        askForWithdrawal();

        assertThat(decide("withdrawal-denial", " ")).hasStatus(422);
        assertThat(decide("withdrawal-denial", "Справка уже подписана")).hasStatus(303);

        var page = open(CABINET + number, asCitizen);
        assertThat(page.select(".timeline").text())
                .contains("Отзыв отклонен", "Справка уже подписана");
        assertThat(open(DESK + number, asOfficer).select("a.button").eachText())
                .contains("Исполнить");
    }

    private void askForWithdrawal() throws Exception {
        assertThat(decide("acceptance", "Приняли", "mayWithdraw", "true")).hasStatus(303);
        var page = open(CABINET + number + "/withdrawal", asCitizen);
        assertThat(page.select("form[action$=/withdrawal] button").text())
                .isEqualTo("Отозвать заявление");
        assertThat(
                        mvc.post()
                                .uri(CABINET + number + "/withdrawal")
                                .with(asCitizen)
                                .with(csrf())
                                .exchange())
                .hasStatus(303);
    }

    private MvcTestResult decide(String slug, String message, String... more) {
        var post = mvc.post().uri(DESK + number + "/" + slug).with(asOfficer).with(csrf());
        post.param("message", message);
        post.param("seen", String.valueOf(counter.now(officer, number).lock()));
        for (int i = 0; i < more.length; i += 2) {
            post.param(more[i], more[i + 1]);
        }
        return post.exchange();
    }

    private Document open(String path, RequestPostProcessor reader)
            throws UnsupportedEncodingException {
        var answer = mvc.get().uri(path).with(reader).exchange();
        assertThat(answer).hasStatusOk();
        return Jsoup.parse(answer.getResponse().getContentAsString());
    }

    private static RequestPostProcessor signedIn(Object who, String... roles) {
        return authentication(
                UsernamePasswordAuthenticationToken.authenticated(
                        who, "", AuthorityUtils.createAuthorityList(roles)));
    }
}
