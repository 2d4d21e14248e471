package okno.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future.State;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import okno.identifiers.Uin;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// The portal is killed the moment the gateway took money, before it wrote that down: it writes it
/// down later, once.
@Tag("long")
class PaymentCrashTests {
    private static final int PAYERS = 6;
    private static final int BLOWS = 5;
    private static final Duration SOON = Duration.ofMinutes(3);

    /// A job that a dead portal had taken is taken by the next one soon.
    private static final Map<String, String> SETTINGS = Map.of("OKNO_JOBS_LEASE", "5s");

    @TempDir private static Path data;

    private Optional<Process> running = Optional.empty();
    private Optional<JdbcClient> database = Optional.empty();
    private int numbers;

    /// A payer at the page of the gateway.
    private record Payer(HttpCitizen guest, String till, Map<String, String> form) {}

    /// What was taken at the gateway and what the books say of it.
    private record Taken(long atGateway, long inBooks, long settled) {
        boolean agree() {
            return atGateway == inBooks && inBooks == settled;
        }
    }

    @AfterEach
    void stop() throws InterruptedException {
        if (running.isPresent()) {
            running.get().destroy();
            running.get().waitFor(30, TimeUnit.SECONDS);
        }
    }

    @Test
    void moneyThatWasTakenWhenThePortalWasKilledIsWrittenDownOnce() throws Exception {
        int port = PortalProcess.freePort();
        running = Optional.of(PortalProcess.demo(data, port, SETTINGS));
        database = Optional.of(PortalProcess.database(data));
        boolean between = false;
        for (int blow = 0; blow < BLOWS && !between; blow++) {
            var portal = running.orElseThrow();
            var before = taken();
            pay(atTheTill(port));
            killOnceMoreIsTaken(portal, before.atGateway());
            between = taken().atGateway() > taken().inBooks();

            running = Optional.of(PortalProcess.demo(data, port, SETTINGS));
            assertThat(agreed(blow)).matches(Taken::agree);
        }
        assertThat(between).as("killed between the taking and the writing down").isTrue();
    }

    private List<Payer> atTheTill(int port) throws Exception {
        var payers = new ArrayList<Payer>();
        for (var uin : charges()) {
            var guest = new HttpCitizen(port, "", "");
            var till = guest.till(uin.digits());
            var form = guest.choices(till);
            form.put("choice", "pay");
            payers.add(new Payer(guest, till, form));
        }
        return payers;
    }

    /// Returns when all of them agreed to pay: the gateway holds their money, and tells so within a
    /// second.
    private static void pay(List<Payer> payers) throws InterruptedException {
        var choices =
                payers.stream()
                        .map(
                                payer ->
                                        (Callable<Payer>)
                                                () -> {
                                                    payer.guest()
                                                            .choose(payer.till(), payer.form());
                                                    return payer;
                                                })
                        .toList();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            assertThat(threads.invokeAll(choices)).allMatch(it -> it.state() == State.SUCCESS);
        }
    }

    private static void killOnceMoreIsTaken(Process portal, long before) throws Exception {
        long end = System.nanoTime() + SOON.toNanos();
        while (atGateway() <= before && System.nanoTime() < end) {
            Thread.onSpinWait();
        }
        portal.destroyForcibly().waitFor();
    }

    /// What both say when they agree and nobody waits for anything, or at last.
    private Taken agreed(int blow) throws Exception {
        long end = System.nanoTime() + SOON.toNanos();
        var now = taken();
        while (System.nanoTime() < end
                && !(now.agree() && now.atGateway() == (long) PAYERS * (blow + 1))) {
            running.orElseThrow().waitFor(Duration.ofMillis(500));
            now = taken();
        }
        assertThat(now.atGateway()).isEqualTo((long) PAYERS * (blow + 1));
        return now;
    }

    private Taken taken() throws IOException {
        return new Taken(
                atGateway(),
                count("select count(*) from payments.payment p where p.source = 'gateway'"),
                count(
                        """
                        select count(*)
                          from payments.charge c
                         where c.paid = c.total
                           and 1 = (select count(*) from payments.allocation a
                                     where a.charge_id = c.id)
                        """));
    }

    /// The file of the sandbox is written before it answers.
    private static long atGateway() throws IOException {
        try {
            var file = PortalProcess.file(data, "demo-gateway.json");
            var books = JsonMapper.shared().readTree(Files.readString(file));
            return books.path("payments")
                    .valueStream()
                    .filter(it -> it.path("state").asString("").equals("SUCCEEDED"))
                    .count();
        } catch (NoSuchFileException | JacksonException _) {
            return 0;
        }
    }

    private long count(String sql) {
        return database.orElseThrow().sql(sql).query(Long.class).single();
    }

    /// Charges like one of the demonstration, each with its own number.
    private List<Uin> charges() {
        var uins = IntStream.range(0, PAYERS).mapToObj(_ -> Uin.of("aa11b7", ++numbers)).toList();
        for (var uin : uins) {
            database.orElseThrow()
                    .sql(
                            """
                    insert into payments.charge
                      (id, uin, agency, kind, source, payer, content, total, issued_on, term_on,
                       issued_at)
                    select :id, :uin, c.agency, c.kind, c.source, c.payer, c.content, c.total,
                           c.issued_on, c.term_on, c.issued_at
                      from payments.charge c
                     where c.kind = 'fee'
                     order by c.id
                     limit 1
                    """)
                    .param("id", UUID.randomUUID())
                    .param("uin", uin.digits())
                    .update();
        }
        return uins;
    }
}
