package okno.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import okno.accounts.Citizens;
import okno.accounts.events.AccountNews;
import okno.platform.jobs.JobWorker;
import okno.submissions.SubmissionStatus;
import okno.testing.MovableClock;
import okno.testing.OknoTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;

/// Letters to a mailbox that does not exist.
@OknoTest
class BouncesTests {
    @Autowired private BeanFactory portal;
    @Autowired private Citizens citizens;
    @Autowired private Bounces bounces;
    @Autowired private Notices notices;
    @Autowired private JobWorker worker;
    @Autowired private MovableClock clock;

    private final ScriptedServer server = new ScriptedServer();

    @AfterEach
    void stop() throws IOException {
        server.close();
    }

    @Test
    void askForABetterAddressOnceAndSendNothingMoreThere() {
        var anna = SomeCitizen.of(citizens, SomeCitizen.address());
        server.answers.put(anna.email().orElseThrow().value(), "550 no such user");

        var node = new MailNode(portal, server.port()).alone();
        var first = tell(node, anna);
        node.send();
        var second = News.of(Changes.of(anna, SubmissionStatus.DONE), clock.instant());
        assertThat(node.plan(second)).isEmpty();
        node.send();
        worker.drain();

        assertThat(server.refused()).isEqualTo(1);
        assertThat(node.state(first)).isEqualTo("bounced notifications.reason.no-mailbox");
        assertThat(notices.list(anna.id(), Optional.empty(), Optional.empty()).rows())
                .filteredOn(
                        notice ->
                                notice.told() instanceof Told.OfAccount account
                                        && account.kind() == AccountNews.Kind.EMAIL_BOUNCED)
                .hasSize(1);
    }

    @Test
    void areNotSeenWhereTheServerIsOnlyBusy() {
        var anna = SomeCitizen.of(citizens, SomeCitizen.address());
        server.answers.put(anna.email().orElseThrow().value(), "450 try later");

        var node = new MailNode(portal, server.port()).alone();
        var letter = tell(node, anna);
        node.send();

        assertThat(node.state(letter)).isEqualTo("queued notifications.reason.refused");
        assertThat(bounces.known(List.of(citizens.get(anna.id())))).isEmpty();
    }

    private UUID tell(MailNode node, SomeCitizen citizen) {
        var news = News.of(Changes.of(citizen, SubmissionStatus.DONE), clock.instant());
        return node.plan(news).orElseThrow();
    }
}
