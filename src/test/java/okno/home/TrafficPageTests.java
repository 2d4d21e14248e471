package okno.home;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import okno.accounts.CitizenId;
import okno.accounts.Citizens;
import okno.accounts.FullName;
import okno.accounts.NewStaff;
import okno.accounts.SignedInStaff;
import okno.accounts.Staff;
import okno.accounts.StaffRole;
import okno.notifications.SomeCitizen;
import okno.notifications.control.ChannelLoad;
import okno.notifications.control.Failures;
import okno.notifications.control.Redrives;
import okno.notifications.control.Traffic;
import okno.platform.Ids;
import okno.testing.CountedConnections;
import okno.testing.MovableClock;
import okno.testing.OknoTest;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.transaction.annotation.Transactional;

@OknoTest
class TrafficPageTests {
    private static final String PAGE = "/admin/notices";
    private static final String UNREACHED = "notifications.reason.unreached";
    private static final FullName NAME = new FullName("Админов", "Олег", "");

    @Autowired private MockMvcTester mvc;
    @Autowired private Citizens citizens;
    @Autowired private Staff staff;
    @Autowired private Redrives redrives;
    @Autowired private Traffic traffic;
    @Autowired private JdbcClient jdbc;
    @Autowired private DataSource database;
    @Autowired private MovableClock clock;

    /// Of this test alone: others fail for their own reasons.
    private final String reason = "reason of " + UUID.randomUUID();

    private CitizenId anna;
    private RequestPostProcessor admin;

    @BeforeEach
    void open() {
        anna = SomeCitizen.of(citizens, SomeCitizen.address()).id();
        var email = "admin" + UUID.randomUUID() + "@demo.okno";
        var id = staff.add(new NewStaff(email, NAME, Set.of(StaffRole.ADMIN), "зеленый чай"));
        admin =
                authentication(
                        UsernamePasswordAuthenticationToken.authenticated(
                                new SignedInStaff(id, NAME, Set.of(StaffRole.ADMIN)),
                                "",
                                AuthorityUtils.createAuthorityList("ROLE_STAFF", "ROLE_ADMIN")));
    }

    @AfterEach
    void forget() {
        jdbc.sql("delete from notifications.notice where citizen_id = :id")
                .param("id", anna.value())
                .update();
        jdbc.sql("update notifications.channel set paused_at = null").update();
    }

    @Test
    void isForAdministratorsOnly() {
        var id = delivery("given_up");
        for (var path : new String[] {"", "/failures?channel=email&state=bounced", "/" + id}) {
            assertThat(mvc.get().uri(PAGE + path).with(user("o").roles("STAFF", "OFFICER")))
                    .hasStatus(403);
            assertThat(get(path)).hasStatusOk();
        }
        assertThat(
                        mvc.post()
                                .uri(PAGE + "/" + id + "/redrive")
                                .with(user("o").roles("STAFF", "OFFICER"))
                                .with(csrf()))
                .hasStatus(403);
    }

    @Test
    void showsWhatFailedAndWhyWithoutSayingWhose() {
        var id = delivery("given_up");
        attempt(id);

        assertThat(get("")).bodyText().contains(reason, "Электронные письма");
        var list = get("/failures?channel=email&state=given_up&reason={reason}", reason);
        assertThat(list).bodyText().contains(id.toString()).doesNotContain("Петрова");
        assertThat(get("/" + id))
                .bodyText()
                .contains("test-provider", "позже", "оставлено после многих попыток")
                .doesNotContain("Петрова", "example.org");
        assertThat(get("/" + UUID.randomUUID())).hasStatus(404);
        assertThat(get("/failures?channel=email&state=sent")).hasStatus(404);
    }

    @Test
    void sendsOneAgainOnce() {
        var id = delivery("given_up");

        assertThat(post("/" + id + "/redrive")).hasStatus(303);
        assertThat(state(id)).isEqualTo("queued 0");
        jdbc.sql("update notifications.delivery set attempts = 3 where id = :id")
                .param("id", id)
                .update();
        assertThat(post("/" + id + "/redrive")).hasStatus(303);

        assertThat(state(id)).isEqualTo("queued 3");
        assertThat(deeds(id.toString())).isEqualTo(1);
    }

    @Test
    void sendsAgainWhatFailedAlikeAndNothingElse() {
        var first = delivery("given_up");
        var second = delivery("given_up");
        var another = delivery("bounced");
        var failures = new Failures("email", "given_up", reason);

        assertThat(post("/failures/redrive", failures)).hasRedirectedUrl(PAGE + "?again=2");
        assertThat(post("/failures/redrive", failures)).hasRedirectedUrl(PAGE + "?again=0");

        assertThat(state(first)).isEqualTo("queued 0");
        assertThat(state(second)).isEqualTo("queued 0");
        assertThat(state(another)).isEqualTo("bounced 5");
        assertThat(get("?again=2")).bodyText().contains("Снова поставлено в очередь: 2");
    }

    @Test
    @Transactional
    void showsEventsThatCouldNotBeToldAndTellsThemAgain() {
        assertThat(get("")).bodyText().doesNotContain("Не попало в ленты");
        var id = UUID.randomUUID();
        jdbc.sql(
                        """
                insert into notifications.news
                  (id, party, subject, payload, state, attempts, reason, next_at, created_at)
                values (:id, 'body', '', '{}', 'failed', 15, 'JacksonException', now(), now())
                """)
                .param("id", id)
                .update();

        assertThat(get("")).bodyText().contains("Не попало в ленты");
        assertThat(post("/news/redrive")).hasRedirectedUrl(PAGE + "?again=1");
        assertThat(post("/news/redrive")).hasRedirectedUrl(PAGE + "?again=0");

        assertThat(
                        jdbc.sql(
                                        """
                                select n.state || ' ' || n.attempts
                                  from notifications.news n
                                 where n.id = :id
                                """)
                                .param("id", id)
                                .query(String.class)
                                .single())
                .isEqualTo("waiting 0");
        assertThat(deeds("failed")).isEqualTo(1);
    }

    @Test
    void doesNotSendAgainWhatAnotherChannelTells() {
        var id = delivery("bounced");
        insert(UUID.randomUUID(), notice(id), "sms", "sent");

        assertThat(redrives.one(id)).isFalse();
        assertThat(state(id)).isEqualTo("bounced 5");
    }

    @Test
    void doesNotSendAgainWhatIsOfNoUseAnyMore() {
        var late = delivery("given_up");
        expire(late, Duration.ofMinutes(-1));
        var inTime = delivery("given_up");
        expire(inTime, Duration.ofMinutes(5));

        assertThat(redrives.one(late)).isFalse();
        assertThat(redrives.all(new Failures("email", "given_up", reason))).isEqualTo(1);
        assertThat(state(late)).isEqualTo("given_up 5");
        assertThat(state(inTime)).isEqualTo("queued 0");
    }

    @Test
    void doesNotCountAsAFailureThatABodyWasAskedToWrite() {
        var before = letters();
        var id = UUID.randomUUID();
        insert(id, notice(delivery("bounced")), "letter", "bounced");
        jdbc.sql("update notifications.delivery set reason = :reason where id = :id")
                .param("reason", UNREACHED)
                .param("id", id)
                .update();
        jdbc.sql(
                        """
                insert into notifications.attempt
                  (id, delivery_id, channel, provider, outcome, reason, millis, made_at)
                values (:id, :delivery, 'letter', 'desk', 'refused', :reason, 1, now())
                """)
                .param("id", Ids.next(clock))
                .param("delivery", id)
                .param("reason", UNREACHED)
                .update();

        assertThat(letters().taken()).isEqualTo(before.taken() + 1);
        assertThat(letters().failed()).isEqualTo(before.failed());
        assertThat(traffic.failures()).noneMatch(it -> it.failures().reason().equals(UNREACHED));
        assertThat(row("Просьбы ведомству написать на бумаге")).contains("работает");
    }

    @Test
    @Transactional
    void doesNotSayThatEverythingArrivedWhenBodiesWereAskedToWrite() {
        jdbc.sql("update notifications.delivery set created_at = created_at - interval '90 days'")
                .update();
        assertThat(get("")).bodyText().contains("Все дошло");

        var id = delivery("sent");
        jdbc.sql(
                        """
                update notifications.delivery
                   set channel = 'letter', state = 'bounced', reason = :reason
                 where id = :id
                """)
                .param("reason", UNREACHED)
                .param("id", id)
                .update();

        assertThat(get(""))
                .bodyText()
                .contains("Других неудач нет", "написать на бумаге за последние 30 дней: 1.")
                .doesNotContain("Все дошло");
    }

    @Test
    void stopsAChannelAndLetsItGoOn() {
        assertThat(post("/channels/push/pause")).hasStatus(303);
        assertThat(post("/channels/push/pause")).hasStatus(303);
        assertThat(row("Уведомления в браузере")).contains("остановлен", "Продолжить");

        assertThat(post("/channels/push/start")).hasStatus(303);
        assertThat(row("Уведомления в браузере")).contains("работает", "Остановить");
        assertThat(post("/channels/push/other")).hasStatus(404);
    }

    @Test
    void asksAsMuchForManyFailuresAsForOne() {
        var path = "/failures?channel=email&state=given_up&reason={reason}";
        delivery("given_up");
        int one = statements(() -> get(path, reason));
        int first = statements(() -> get(""));
        for (int i = 0; i < 30; i++) {
            delivery("given_up");
        }

        assertThat(statements(() -> get(path, reason))).isEqualTo(one);
        assertThat(statements(() -> get(""))).isEqualTo(first);
    }

    private int statements(Runnable work) {
        work.run();
        int before = ((CountedConnections) database).statementsHere();
        work.run();
        return ((CountedConnections) database).statementsHere() - before;
    }

    private MvcTestResult get(String path, Object... values) {
        return mvc.get().uri(PAGE + path, values).with(admin).exchange();
    }

    private MvcTestResult post(String path) {
        return mvc.post().uri(PAGE + path).with(admin).with(csrf()).exchange();
    }

    private MvcTestResult post(String path, Failures failures) {
        return mvc.post()
                .uri(PAGE + path)
                .with(admin)
                .with(csrf())
                .param("channel", failures.channel())
                .param("state", failures.state())
                .param("reason", failures.reason())
                .exchange();
    }

    private String row(String channel) {
        var bytes = get("").getResponse().getContentAsByteArray();
        var html = new String(bytes, StandardCharsets.UTF_8);
        return Jsoup.parse(html).select("tr").eachText().stream()
                .filter(text -> text.startsWith(channel))
                .findFirst()
                .orElseThrow();
    }

    private UUID delivery(String state) {
        var notice = Ids.next(clock);
        jdbc.sql(
                        """
                insert into notifications.notice
                  (id, citizen_id, topic, word, facts, theme, created_at)
                values (:id, :citizen, 'account', 'new-sign-in', '{}', 'security', now())
                """)
                .param("id", notice)
                .param("citizen", anna.value())
                .update();
        var id = Ids.next(clock);
        insert(id, notice, "email", state);
        return id;
    }

    private void insert(UUID id, UUID notice, String channel, String state) {
        jdbc.sql(
                        """
                insert into notifications.delivery
                  (id, notice_id, citizen_id, channel, theme, party, urgent, lawful, state,
                   attempts, reason, next_at, created_at, ended_at)
                values
                  (:id, :notice, :citizen, :channel, 'security', 'portal', false, false, :state,
                   5, :reason, now(), now(), now())
                """)
                .params(
                        Map.of(
                                "id", id,
                                "notice", notice,
                                "citizen", anna.value(),
                                "channel", channel,
                                "state", state,
                                "reason", reason))
                .update();
    }

    private void attempt(UUID delivery) {
        jdbc.sql(
                        """
                insert into notifications.attempt
                  (id, delivery_id, channel, provider, outcome, reason, millis, made_at)
                values (:id, :delivery, 'email', 'test-provider', 'later', :reason, 12, now())
                """)
                .param("id", Ids.next(clock))
                .param("delivery", delivery)
                .param("reason", reason)
                .update();
    }

    private void expire(UUID delivery, Duration in) {
        jdbc.sql("update notifications.delivery set expires_at = :end where id = :id")
                .param("end", clock.instant().plus(in).atOffset(ZoneOffset.UTC))
                .param("id", delivery)
                .update();
    }

    private ChannelLoad letters() {
        return traffic.channels().stream()
                .filter(load -> load.channel().equals("letter"))
                .findFirst()
                .orElseThrow();
    }

    private UUID notice(UUID delivery) {
        return jdbc.sql("select notice_id from notifications.delivery where id = :id")
                .param("id", delivery)
                .query(UUID.class)
                .single();
    }

    private String state(UUID delivery) {
        return jdbc.sql(
                        "select state || ' ' || attempts from notifications.delivery where id = :id")
                .param("id", delivery)
                .query(String.class)
                .single();
    }

    private long deeds(String subject) {
        return jdbc.sql("select count(*) from audit.entry where subject = :subject")
                .param("subject", subject)
                .query(Long.class)
                .single();
    }
}
