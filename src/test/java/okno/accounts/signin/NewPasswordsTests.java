package okno.accounts.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import okno.accounts.Citizens;
import okno.accounts.credentials.PasswordForm;
import okno.accounts.events.AccountNews;
import okno.accounts.factors.Holder;
import okno.accounts.factors.SomeHolder;
import okno.testing.OknoTest;
import okno.testing.TestSnils;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.transaction.support.TransactionTemplate;

@OknoTest
class NewPasswordsTests {
    private static final String NEXT = "белая ночь над Невой";

    @Autowired private NewPasswords passwords;
    @Autowired private FindByIndexNameSessionRepository<? extends Session> sessions;
    @Autowired private TransactionTemplate transactions;
    @Autowired private Citizens citizens;

    private Holder anna;

    @BeforeEach
    void openAccount() {
        anna = SomeHolder.of(citizens, TestSnils.next(), "зеленый чай в девять");
    }

    @Test
    void endOtherSessionsBeforeTheyAreInForce() {
        var own = enter(sessions);
        enter(sessions);

        transactions.executeWithoutResult(
                _ -> {
                    put(own);

                    assertThat(open()).containsOnlyKeys(own);
                });
    }

    @Test
    void endSessionsThatBeganWithTheOldOneMeanwhile() {
        var own = enter(sessions);

        transactions.executeWithoutResult(
                _ -> {
                    put(own);
                    enter(sessions);
                });

        assertThat(open()).containsOnlyKeys(own);
    }

    private void put(String keptId) {
        var fresh = passwords.hash(new PasswordForm(NEXT, NEXT));
        passwords.put(anna, fresh, AccountNews.Kind.PASSWORD_CHANGED, Map.of(), keptId);
    }

    private <S extends Session> String enter(FindByIndexNameSessionRepository<S> of) {
        var session = of.createSession();
        session.setAttribute(
                FindByIndexNameSessionRepository.PRINCIPAL_NAME_INDEX_NAME,
                anna.value().toString());
        of.save(session);
        return session.getId();
    }

    private Map<String, ? extends Session> open() {
        return sessions.findByPrincipalName(anna.value().toString());
    }
}
