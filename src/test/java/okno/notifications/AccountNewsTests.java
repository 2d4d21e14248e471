package okno.notifications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;

import jakarta.servlet.http.Cookie;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import okno.accounts.Citizens;
import okno.accounts.events.AccountNews;
import okno.accounts.events.AccountNews.Kind;
import okno.accounts.factors.Factor;
import okno.accounts.identity.Source;
import okno.platform.Ids;
import okno.platform.jobs.JobWorker;
import okno.testing.MovableClock;
import okno.testing.OknoTest;
import okno.verification.Way;
import okno.verification.letters.LetterState;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.support.TransactionTemplate;

@OknoTest
class AccountNewsTests {
    private static final String PHONE = "+79281234567";

    @Autowired private ApplicationEventPublisher events;
    @Autowired private TransactionTemplate transactions;
    @Autowired private Notices notices;
    @Autowired private DemoOutbox outbox;
    @Autowired private JobWorker worker;
    @Autowired private Citizens citizens;
    @Autowired private JdbcClient jdbc;
    @Autowired private MockMvcTester mvc;
    @Autowired private MovableClock clock;

    private SomeCitizen anna;

    @BeforeEach
    void openAccount() {
        anna = SomeCitizen.of(citizens, SomeCitizen.address());
    }

    @Test
    void isToldInTheFeedAndByMail() {
        tell(Kind.LEVEL_CHANGED, Map.of("level", "confirmed"));

        assertThat(feed().getFirst().told())
                .isEqualTo(new Told.OfAccount(Kind.LEVEL_CHANGED, Map.of("level", "confirmed")));
        assertThat(textsTo(anna.email().orElseThrow().value()))
                .singleElement()
                .asString()
                .contains("Изменился уровень учетной записи (подтвержденная)", "/account/profile");
    }

    @Test
    void goesByShortMessageWhenItIsUrgentAndTheNumberConfirmed() {
        var before = textsTo(PHONE).size();
        tell(Kind.PASSWORD_CHANGED, Map.of());
        assertThat(textsTo(PHONE)).hasSize(before);

        confirmPhone();
        tell(Kind.PASSWORD_CHANGED, Map.of());
        tell(Kind.NEW_SIGN_IN, Map.of());

        assertThat(textsTo(PHONE)).hasSize(before + 1);
        assertThat(textsTo(PHONE).getFirst()).startsWith("Пароль изменен.");
    }

    @Test
    void speaksTheLanguageOfItsReader() {
        jdbc.sql("update accounts.citizen set language = 'en' where id = :id")
                .param("id", anna.id().value())
                .update();

        tell(Kind.DETACHED, Map.of());

        assertThat(textsTo(anna.email().orElseThrow().value()))
                .singleElement()
                .asString()
                .startsWith("Hello,");
    }

    @Test
    void everyKindAndFactHasWordsInBothLanguages() {
        for (var kind : Kind.values()) {
            tell(kind, Map.of());
        }
        tell(Kind.LEVEL_CHANGED, Map.of("level", "basic"));
        tell(Kind.FACTOR_ADDED, Map.of("factor", "passkey"));
        for (var state : List.of("confirmed", "lost", "removed")) {
            tell(Kind.CONTACT_CHANGED, Map.of("channel", "phone", "state", state));
        }
        for (var state : LetterState.values()) {
            if (state.reported() && state != LetterState.VOID) {
                tell(Kind.LETTER_MOVED, Map.of("state", state.text()));
            }
        }
        for (var factor : Factor.values()) {
            tell(Kind.FACTOR_REMOVED, Map.of("factor", factor.text()));
        }
        for (var way : Way.values()) {
            tell(Kind.CODE_MADE, Map.of("way", way.text()));
        }
        for (var source : Source.values()) {
            tell(Kind.DATA_CHANGED, Map.of("by", source.text()));
        }

        for (var language : new String[] {"ru", "en"}) {
            assertThat(
                            mvc.get()
                                    .uri("/account/notices")
                                    .cookie(new Cookie("lang", language))
                                    .with(authentication(anna.signedIn())))
                    .hasStatusOk();
        }
    }

    private void tell(Kind kind, Map<String, String> facts) {
        transactions.executeWithoutResult(
                _ -> events.publishEvent(new AccountNews(Ids.next(clock), anna.id(), kind, facts)));
        worker.drain();
    }

    private void confirmPhone() {
        jdbc.sql(
                        """
                update accounts.citizen
                   set phone_confirmed_at = null
                 where phone = :phone
                """)
                .param("phone", PHONE)
                .update();
        jdbc.sql(
                        """
                update accounts.citizen
                   set phone = :phone, phone_confirmed_at = now()
                 where id = :id
                """)
                .param("phone", PHONE)
                .param("id", anna.id().value())
                .update();
    }

    private List<Notice> feed() {
        return notices.list(anna.id(), Optional.empty(), Optional.empty()).rows();
    }

    private List<String> textsTo(String recipient) {
        return outbox.to(recipient, 200).stream().map(OutboxMessage::text).toList();
    }
}
