package okno.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import okno.accounts.Citizens;
import okno.submissions.SubmissionStatus;
import okno.testing.CountedConnections;
import okno.testing.MovableClock;
import okno.testing.OknoTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Letters that leave together.
@OknoTest
class MailBatchTests {
    private final ScriptedServer server = new ScriptedServer();

    @Autowired private BeanFactory portal;
    @Autowired private Citizens citizens;
    @Autowired private DataSource database;
    @Autowired private JdbcClient jdbc;
    @Autowired private MovableClock clock;

    private MailNode node;
    private SomeCitizen anna;

    @BeforeEach
    void meetAnna() {
        node = new MailNode(portal, server.port()).alone();
        anna = SomeCitizen.of(citizens, SomeCitizen.address());
    }

    @AfterEach
    void putBack() throws IOException {
        server.close();
        clock.reset();
        node.open();
    }

    @Test
    void goOverOneConnectionEachUnderItsOwnId() {
        var letters = plan(12);

        node.send();

        assertThat(server.connections()).isEqualTo(1);
        assertThat(server.letters()).containsExactlyInAnyOrderElementsOf(ids(letters));
        assertThat(letters).allSatisfy(letter -> assertThat(node.state(letter)).isEqualTo("sent"));
        assertThat(tries(letters)).isEqualTo(12);
    }

    @Test
    void leaveThoughTheServerKnowsNoSuchMailboxForOneOfThem() {
        var boris = SomeCitizen.of(citizens, SomeCitizen.address());
        server.answers.put(boris.email().orElseThrow().value(), "550 no such user");
        var letters = plan(4);
        var refused = tell(boris);
        letters.addAll(plan(4));

        node.send();

        assertThat(node.state(refused)).isEqualTo("bounced notifications.reason.no-mailbox");
        assertThat(server.letters()).containsExactlyInAnyOrderElementsOf(ids(letters));
        assertThat(server.connections()).isLessThanOrEqualTo(2);
    }

    @Test
    void areTriedLaterAndNoneTwiceWhenTheServerHangsUp() {
        goesAway("");
    }

    @Test
    void areTriedLaterAndNoneTwiceWhenTheServerSaysThatItLeaves() {
        goesAway("421 okno.test closing");
    }

    private void goesAway(String words) {
        server.most = 3;
        server.leaving = words;
        var letters = plan(8);

        node.send();
        assertThat(server.letters()).hasSize(3);
        assertThat(server.connections()).isEqualTo(1);
        assertThat(letters).filteredOn(letter -> node.state(letter).equals("sent")).hasSize(3);
        assertThat(letters)
                .filteredOn(letter -> node.state(letter).startsWith("queued"))
                .hasSize(5);

        server.most = Integer.MAX_VALUE;
        clock.advance(Duration.ofMinutes(1));
        while (node.send() > 0) {}
        assertThat(server.letters()).containsExactlyInAnyOrderElementsOf(ids(letters));
        assertThat(letters).allSatisfy(letter -> assertThat(node.state(letter)).isEqualTo("sent"));
    }

    /// The first cannot be written, the second not even be read.
    @ParameterizedTest
    @CsvSource({
        "service, '', refused notifications.reason.missing",
        "word, nobody-knows, queued notifications.reason.unexpected",
    })
    void leaveThoughOneOfThemIsSpoiled(String column, String value, String state) {
        var letters = plan(3);
        var spoiled = tell(anna);
        jdbc.sql(
                        """
                update notifications.notice
                   set %s = :value
                 where id = (select d.notice_id from notifications.delivery d where d.id = :id)
                """
                                .formatted(column))
                .param("value", value)
                .param("id", spoiled)
                .update();
        letters.addAll(plan(3));

        node.send();

        assertThat(node.state(spoiled)).isEqualTo(state);
        assertThat(server.letters()).containsExactlyInAnyOrderElementsOf(ids(letters));
    }

    @Test
    void goToTheAddressThatIsKnownThenThoughAnotherWasWhenTheyWerePlanned() {
        var letters = plan(2);
        var known = SomeCitizen.address().orElseThrow().value();
        server.answers.put(anna.email().orElseThrow().value(), "550 no such user");
        jdbc.sql("update accounts.citizen set email = :email where id = :id")
                .param("email", known)
                .param("id", anna.id().value())
                .update();

        node.send();

        assertThat(server.letters()).containsExactlyInAnyOrderElementsOf(ids(letters));
    }

    @Test
    void askTheDatabaseHardlyMoreForManyThanForOne() {
        plan(1);
        node.send();
        plan(1);
        int one = statements();
        plan(40);
        int many = statements();

        // What came of them is written for every ten.
        assertThat(many).isLessThanOrEqualTo(one + 4 * 2);
    }

    private int statements() {
        var counted = (CountedConnections) database;
        int before = counted.statementsHere();
        assertThat(node.send()).isPositive();
        return counted.statementsHere() - before;
    }

    private List<UUID> plan(int letters) {
        var planned = new ArrayList<UUID>();
        for (int i = 0; i < letters; i++) {
            planned.add(tell(anna));
        }
        return planned;
    }

    private UUID tell(SomeCitizen reader) {
        var change = Changes.of(reader, SubmissionStatus.IN_WORK);
        return node.plan(News.of(change, clock.instant())).orElseThrow();
    }

    private static List<String> ids(List<UUID> letters) {
        return letters.stream().map(letter -> "<" + letter + "@okno.test>").toList();
    }

    private int tries(List<UUID> letters) {
        return jdbc.sql(
                        """
                select count(*)
                  from notifications.attempt a
                 where a.delivery_id = any(:ids)
                   and a.outcome = 'taken'
                """)
                .param("ids", letters.toArray(UUID[]::new))
                .query(Integer.class)
                .single();
    }
}
