package okno.accounts.registration;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import okno.accounts.FullName;
import okno.accounts.credentials.CountingEncoder;
import okno.accounts.credentials.PasswordHashes;
import okno.audit.Audit;
import okno.identifiers.Snils;
import okno.testing.OknoTest;
import okno.testing.TestSnils;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@OknoTest
class ClaimsTests {
    private static final FullName ANNA = new FullName("Петрова", "Анна", "Сергеевна");

    @Autowired private ClaimStore store;
    @Autowired private Consents consents;
    @Autowired private Audit audit;
    @Autowired private TransactionTemplate transactions;
    @Autowired private Clock clock;
    @Autowired private JdbcClient jdbc;

    private final Snils snils = TestSnils.next();
    private final CountingEncoder encoder = new CountingEncoder();
    private Claims claims;

    @BeforeEach
    void countHashes() {
        claims = new Claims(store, encoder.hashes(), consents, audit, transactions, clock);
    }

    @Test
    void opensAnAccountWithItsConsent() {
        settle("first password");

        assertThat(store.accounts(snils)).hasSize(1);
        var consent =
                jdbc.sql(
                                """
                                select c.address, t.version, t.body
                                  from accounts.consent c
                                  join accounts.consent_text t on t.id = c.text_id
                                 where c.citizen_id = :citizen
                                """)
                        .param("citizen", store.accounts(snils).getFirst().id().value())
                        .query()
                        .singleRow();
        assertThat(consent)
                .containsEntry("address", "192.0.2.1")
                .containsEntry("version", "2026-12");
        assertThat((String) consent.get("body")).contains("Оператор: ");
    }

    @Test
    void findsTheAccountThatTheSameFormMade() {
        settle("first password");
        var before = store.accounts(snils);
        settle("first password");

        assertThat(store.accounts(snils)).isEqualTo(before);
    }

    @Test
    void letsThreePeopleClaimOneNumber() {
        IntStream.rangeClosed(1, 5).forEach(n -> settle("password " + n));

        assertThat(store.accounts(snils))
                .extracting(ClaimStore.Account::passwordHash)
                .containsExactly("password 1!", "password 2!", "password 3!");
    }

    @Test
    void doesTheSameWorkHoweverAClaimEnds() {
        var ofTheFirst = workOf("password 1");
        var ofTheSame = workOf("password 1");
        settle("password 2");
        var ofTheLast = workOf("password 3");
        var beyond = workOf("password 4");

        assertThat(ofTheFirst).isEqualTo(1 + PasswordHashes.CLAIMS);
        assertThat(ofTheSame).isEqualTo(ofTheFirst);
        assertThat(ofTheLast).isEqualTo(ofTheFirst);
        assertThat(beyond).isEqualTo(ofTheFirst);
    }

    @Test
    void keepsToThreeWhenManyComeAtOnce() throws Exception {
        atOnce(8, n -> "password " + n);

        assertThat(store.accounts(snils)).hasSize(3);
        assertThat(count()).isEqualTo(3);
    }

    @Test
    void keepsToOneWhenOneFormComesManyTimesAtOnce() throws Exception {
        atOnce(8, n -> "the same password");

        assertThat(count()).isEqualTo(1);
    }

    private interface Password {
        String of(int number);
    }

    private void atOnce(int people, Password password) throws Exception {
        try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
            var claims =
                    IntStream.range(0, people)
                            .<Callable<Boolean>>mapToObj(
                                    n ->
                                            () -> {
                                                settle(password.of(n));
                                                return true;
                                            })
                            .toList();
            for (var claim : pool.invokeAll(claims)) {
                claim.get();
            }
        }
    }

    private int workOf(String password) {
        var before = encoder.work();
        settle(password);
        return encoder.work() - before;
    }

    private void settle(String password) {
        var consent = consents.now("192.0.2.1");
        claims.settle(new Claim(snils, ANNA, password, consent), Settlement.BARE);
    }

    private int count() {
        return jdbc.sql("select count(*) from accounts.citizen c where c.snils = :snils")
                .param("snils", snils.digits())
                .query(Integer.class)
                .single();
    }
}
