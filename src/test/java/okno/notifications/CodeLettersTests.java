package okno.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import okno.accounts.contacts.Contact;
import okno.accounts.contacts.ContactOrder;
import okno.accounts.contacts.ContactWait;
import okno.accounts.contacts.Contacts;
import okno.accounts.contacts.Holder;
import okno.identifiers.EmailAddress;
import okno.notifications.bounces.DeliveryReport;
import okno.platform.jobs.JobWorker;
import okno.testing.MovableClock;
import okno.testing.OknoTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Letters with codes that come back from addresses which nobody has proven.
@OknoTest
class CodeLettersTests {
    @Autowired private Contacts contacts;
    @Autowired private LateReturns returns;
    @Autowired private CodeLetters codes;
    @Autowired private JobWorker worker;
    @Autowired private JdbcClient jdbc;
    @Autowired private MovableClock clock;

    private final Holder holder = Holder.withoutAccount(UUID.randomUUID());
    private final EmailAddress address = SomeCitizen.address().orElseThrow();

    @AfterEach
    void presentTime() {
        clock.reset();
    }

    @Test
    void areToldOfWhereTheCodeIsWaitedFor() {
        var letter = order(address);
        assertThat(waiting().returned()).isFalse();

        assertThat(returns.take(new DeliveryReport(letter, true, "5.1.1"))).isTrue();

        assertThat(waiting().returned()).isTrue();
        clock.advance(Contacts.BETWEEN_CODES);
        order(SomeCitizen.address().orElseThrow());
        assertThat(waiting().returned()).isFalse();
    }

    @Test
    void areToldOfAtOnceWhenTheServerRefusesTheAddress() {
        order(address);

        codes.refused(address);

        assertThat(waiting().returned()).isTrue();
    }

    @Test
    void doNotBlameTheAddressForADelay() {
        var letter = order(address);

        assertThat(returns.take(new DeliveryReport(letter, false, "4.4.1"))).isTrue();

        assertThat(waiting().returned()).isFalse();
    }

    @Test
    void areNotBelievedUnlessTheyWereSent() {
        order(address);

        assertThat(returns.take(new DeliveryReport(UUID.randomUUID(), true, "5.1.1"))).isFalse();

        assertThat(waiting().returned()).isFalse();
    }

    /// Orders a code, and finds the letter that left with it.
    private UUID order(EmailAddress to) {
        worker.drain();
        var before = letters();
        contacts.order(
                new ContactOrder(
                        holder,
                        new Contact.Email(to),
                        Locale.of("ru"),
                        "test " + UUID.randomUUID()));
        worker.drain();
        var left = new ArrayList<>(letters());
        left.removeAll(before);
        assertThat(left).hasSize(1);
        return left.getFirst();
    }

    private ContactWait waiting() {
        return contacts.waiting(holder).getFirst();
    }

    private List<UUID> letters() {
        return jdbc.sql("select l.id from notifications.code_letter l")
                .query((row, _) -> row.getObject("id", UUID.class))
                .list();
    }
}
