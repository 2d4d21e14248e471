package okno.accounts.contacts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import okno.accounts.AccountLevel;
import okno.accounts.CitizenId;
import okno.accounts.Citizens;
import okno.accounts.FullName;
import okno.accounts.NewCitizen;
import okno.accounts.contacts.ContactProofs.Outcome;
import okno.accounts.contacts.Contacts.Ordered;
import okno.accounts.events.AccountNews;
import okno.identifiers.EmailAddress;
import okno.identifiers.Phone;
import okno.platform.jobs.JobWorker;
import okno.testing.MovableClock;
import okno.testing.OknoTest;
import okno.testing.Outbox;
import okno.testing.TestSnils;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@OknoTest
@RecordApplicationEvents
class ContactsTests {
    private static final Locale RUSSIAN = Locale.of("ru");

    @Autowired private Contacts contacts;
    @Autowired private ContactProofs proofs;
    @Autowired private Citizens citizens;
    @Autowired private MovableClock clock;
    @Autowired private MockMvcTester mvc;
    @Autowired private JobWorker worker;
    @Autowired private ApplicationEvents events;

    private final String address = "test " + UUID.randomUUID();
    private final Contact email =
            new Contact.Email(new EmailAddress(UUID.randomUUID() + "@example.org"));
    private final Contact phone =
            new Contact.Mobile(new Phone("+79" + TestSnils.next().digits().substring(0, 9)));
    private Outbox outbox;
    private CitizenId anna;

    @BeforeEach
    void openAccount() {
        outbox = new Outbox(mvc, worker);
        anna = person();
    }

    @AfterEach
    void presentTime() {
        clock.reset();
    }

    @Test
    void aContactCountsOnlyOnceItsCodeIsTyped() {
        order(anna, phone);
        assertThat(citizens.get(anna).phone()).isEmpty();
        assertThat(contacts.waiting(Holder.of(anna)))
                .singleElement()
                .satisfies(wait -> assertThat(wait.contact()).isEqualTo(phone))
                .satisfies(wait -> assertThat(wait.codeInForce()).isTrue());

        assertThat(type(anna, phone, code(phone))).isEqualTo(new Outcome.Proven());

        assertThat(citizens.get(anna).contacts().phoneConfirmed()).isTrue();
        assertThat(citizens.get(anna).phone()).map(Phone::e164).hasValue(phone.value());
        assertThat(contacts.waiting(Holder.of(anna))).isEmpty();
        assertThat(told(anna)).isEqualTo(1);
    }

    @Test
    void aContactCountsAtTheWordOfWhoeverOpensTheAccount() {
        proofs.vouch(anna, email);

        assertThat(citizens.get(anna).contacts().emailConfirmed()).isTrue();
        assertThat(citizens.get(anna).email()).map(EmailAddress::value).hasValue(email.value());
    }

    @Test
    void aLinkProvesAnAddressToo() {
        order(anna, email);
        var token = outbox.link(email.value()).substring(Contacts.LINK_PATH.length());

        assertThat(proofs.linked(token)).contains(email);
        proofs.follow(token);

        assertThat(citizens.get(anna).contacts().emailConfirmed()).isTrue();
        assertThat(proofs.linked(token)).isEmpty();
    }

    @Test
    void anotherCodeVoidsTheOneBefore() {
        order(anna, email);
        var old = code(email);
        var oldToken = outbox.link(email.value()).substring(Contacts.LINK_PATH.length());
        clock.advance(Contacts.BETWEEN_CODES);
        order(anna, email);

        assertThat(proofs.linked(oldToken)).isEmpty();
        assertThat(type(anna, email, old)).isEqualTo(new Outcome.Wrong(4));
        assertThat(type(anna, email, code(email))).isEqualTo(new Outcome.Proven());
    }

    @Test
    void aCodeIsVoidAfterFiveWrongOnes() {
        order(anna, phone);
        var right = code(phone);
        var wrong = right.equals("00000") ? "00001" : "00000";

        assertThat(type(anna, phone, wrong)).isEqualTo(new Outcome.Wrong(4));
        for (var i = 0; i < 3; i++) {
            type(anna, phone, wrong);
        }
        assertThat(type(anna, phone, wrong)).isEqualTo(new Outcome.Outdated());
        assertThat(type(anna, phone, right)).isEqualTo(new Outcome.Outdated());
    }

    @Test
    void aCodeOfAMessageLivesTenMinutesAndOneOfALetterThreeDays() {
        order(anna, phone);
        order(anna, email);
        var sms = code(phone);
        var letter = code(email);
        var token = outbox.link(email.value()).substring(Contacts.LINK_PATH.length());

        clock.advance(Duration.ofMinutes(10));
        assertThat(type(anna, phone, sms)).isEqualTo(new Outcome.Outdated());
        clock.advance(Duration.ofDays(3));
        assertThat(type(anna, email, letter)).isEqualTo(new Outcome.Outdated());
        assertThat(proofs.linked(token)).isEmpty();
    }

    @Test
    void aProvenContactLeavesTheAccountThatHadIt() {
        var before = person();
        order(before, phone);
        type(before, phone, code(phone));
        order(anna, phone);

        type(anna, phone, code(phone));

        assertThat(citizens.get(before).phone()).isEmpty();
        assertThat(told(before)).isEqualTo(2);
        assertThat(citizens.get(anna).contacts().phoneConfirmed()).isTrue();
    }

    @Test
    void theOldAddressIsToldThatItsAccountLeaves() {
        var next = new Contact.Email(new EmailAddress("next." + email.value()));
        order(anna, email);
        type(anna, email, code(email));
        order(anna, next);
        type(anna, next, code(next));

        assertThat(outbox.to(email.value())).anyMatch(text -> text.contains("больше не связан"));
        assertThat(outbox.to(next.value())).noneMatch(text -> text.contains("больше не связан"));
    }

    @Test
    void addressesInOtherLettersAreTheSameAddress() {
        var loud = new Contact.Email(new EmailAddress("Anna." + email.value()));
        var quiet = new Contact.Email(new EmailAddress("anna." + email.value()));
        var before = person();
        order(before, loud);
        type(before, loud, code(loud));
        order(anna, quiet);

        type(anna, quiet, code(quiet));

        assertThat(citizens.get(before).email()).isEmpty();
        assertThat(citizens.get(anna).email()).isPresent();
    }

    @Test
    void ofManyWhoProveOneContactOneKeepsIt() throws Exception {
        var people = Stream.generate(this::person).limit(3).toList();
        var codes = new ArrayList<String>();
        for (var person : people) {
            order(person, email);
            codes.add(code(email));
            clock.advance(Contacts.BETWEEN_CODES);
        }

        try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
            var tries =
                    people.stream()
                            .<Callable<Outcome>>map(
                                    person ->
                                            () ->
                                                    type(
                                                            person,
                                                            email,
                                                            codes.get(people.indexOf(person))))
                            .toList();
            for (var one : pool.invokeAll(tries)) {
                assertThat(one.get()).isEqualTo(new Outcome.Proven());
            }
        }

        assertThat(people).filteredOn(it -> citizens.get(it).email().isPresent()).hasSize(1);
    }

    @Test
    void theNextCodeWaitsAMinute() {
        order(anna, phone);

        assertThat(order(anna, phone)).isInstanceOf(Ordered.Later.class);
        clock.advance(Contacts.BETWEEN_CODES);
        assertThat(order(anna, phone)).isEqualTo(new Ordered.Sent());
    }

    @Test
    void aMistypedContactIsPutRightAtOnce() {
        order(anna, email);
        var right = new Contact.Email(new EmailAddress("right." + email.value()));

        assertThat(order(anna, right)).isEqualTo(new Ordered.Sent());

        assertThat(type(anna, email, code(email))).isEqualTo(new Outcome.Wrong(4));
        type(anna, right, code(right));
        assertThat(citizens.get(anna).email()).map(EmailAddress::value).hasValue(right.value());
    }

    @Test
    void oneNumberGetsFewCodesADayWhoeverAsks() {
        for (var i = 0; i < 4; i++) {
            assertThat(order(person(), phone)).isEqualTo(new Ordered.Sent());
        }
        assertThat(order(person(), phone)).isInstanceOf(Ordered.Later.class);
        for (var i = 0; i < 4; i++) {
            clock.advance(Duration.ofMinutes(1));
            order(person(), phone);
        }
        assertThat(outbox.to(phone.value())).hasSize(8);
        clock.advance(Duration.ofHours(1));

        assertThat(order(person(), phone)).isInstanceOf(Ordered.Later.class);
        clock.advance(Duration.ofDays(1));
        assertThat(order(person(), phone)).isEqualTo(new Ordered.Sent());
    }

    @Test
    void oneAccountAsksForFewCodes() {
        for (var i = 0; i < 8; i++) {
            order(anna, new Contact.Email(new EmailAddress(i + email.value())));
        }

        assertThat(order(anna, email)).isInstanceOf(Ordered.Later.class);
        assertThat(contacts.waiting(Holder.of(anna)))
                .as("the contact is noted all the same")
                .extracting(ContactWait::contact)
                .containsExactly(email);
    }

    @Test
    void aRegistrationWithoutAnAccountLooksLikeAnyOther() {
        var nobody = Holder.withoutAccount(UUID.randomUUID());
        contacts.order(new ContactOrder(nobody, phone, RUSSIAN, address));

        assertThat(proofs.type(nobody, Channel.PHONE, code(phone), address))
                .isEqualTo(new Outcome.Proven());
        assertThat(contacts.waiting(nobody)).isEmpty();
    }

    @Test
    void whatNobodyProvedIsDropped() {
        var nobody = Holder.withoutAccount(UUID.randomUUID());
        contacts.order(new ContactOrder(nobody, phone, RUSSIAN, address));
        order(anna, email);

        clock.advance(Duration.ofDays(4));
        contacts.sweep();

        assertThat(contacts.waiting(nobody)).isEmpty();
        assertThat(contacts.waiting(Holder.of(anna))).hasSize(1);
    }

    private Ordered order(CitizenId id, Contact contact) {
        return contacts.order(new ContactOrder(Holder.of(id), contact, RUSSIAN, address));
    }

    private Outcome type(CitizenId id, Contact contact, String code) {
        return proofs.type(Holder.of(id), contact.channel(), code, address);
    }

    private String code(Contact contact) {
        return outbox.code(contact.value());
    }

    private long told(CitizenId id) {
        return events.stream(AccountNews.class)
                .filter(news -> news.citizen().equals(id))
                .filter(news -> news.kind() == AccountNews.Kind.CONTACT_CHANGED)
                .count();
    }

    private CitizenId person() {
        return citizens.add(
                new NewCitizen(
                        new FullName("Сидорова", "Анна", null),
                        TestSnils.next(),
                        AccountLevel.BASIC,
                        "a password of a test",
                        Optional.empty(),
                        Optional.empty()));
    }
}
