package okno.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import okno.testing.TestSnils;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The portal in a process of its own is killed while citizens send: what a citizen was told is
/// there afterwards, once, with its files.
class CrashTests {
    private static final String CAPTCHA = "54321";
    private static final int CITIZENS = 4;
    private static final int NUMBERS = 12;

    @TempDir private static Path data;

    /// The portal that runs: the one that came back after the first blow takes the second one.
    private static Optional<Process> running = Optional.empty();

    private static int port;

    /// What each citizen was told: the number by the check page it was sent from.
    private final Map<HttpCitizen, Map<String, String>> told = new ConcurrentHashMap<>();

    /// The check page each citizen was sending from when the portal died.
    private final Map<HttpCitizen, String> open = new ConcurrentHashMap<>();

    @BeforeAll
    static void choosePort() throws IOException {
        port = PortalProcess.freePort();
    }

    @AfterAll
    static void stop() throws InterruptedException {
        if (running.isPresent()) {
            running.get().destroy();
            running.get().waitFor(30, TimeUnit.SECONDS);
        }
    }

    @Test
    void killedPortalKeepsWhatItSaidItHas() throws Exception {
        crashWhileSending(Process::destroyForcibly);
    }

    @Test
    void killedDatabaseKeepsWhatThePortalSaidItHas() throws Exception {
        crashWhileSending(
                portal -> {
                    ProcessHandle.of(PortalProcess.postmaster(data))
                            .orElseThrow()
                            .destroyForcibly();
                    portal.destroyForcibly();
                });
    }

    private static Process start() throws IOException, InterruptedException {
        return PortalProcess.demo(data, port, Map.of("OKNO_DEMO_CAPTCHA", CAPTCHA));
    }

    private interface Blow {
        void strike(Process portal) throws IOException;
    }

    private void crashWhileSending(Blow blow) throws Exception {
        var portal = running.isPresent() ? running.get() : start();
        running = Optional.of(portal);
        var citizens =
                Stream.generate(() -> new HttpCitizen(port, TestSnils.next().formatted(), CAPTCHA))
                        .limit(CITIZENS)
                        .toList();
        for (var citizen : citizens) {
            told.put(citizen, new ConcurrentHashMap<>());
            citizen.register();
            citizen.signIn();
        }
        sendUntil(citizens, () -> blow.strike(portal));
        portal.waitFor();

        running = Optional.of(start());
        for (var citizen : citizens) {
            citizen.signIn();
            assertKept(citizen);
        }
    }

    private interface Crash {
        void happen() throws IOException;
    }

    private void sendUntil(List<HttpCitizen> citizens, Crash crash) throws Exception {
        var numbers = new CountDownLatch(NUMBERS);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            citizens.forEach(citizen -> threads.execute(() -> sendOverAndOver(citizen, numbers)));
            assertThat(numbers.await(5, TimeUnit.MINUTES)).isTrue();
            crash.happen();
        }
        assertThat(told.values().stream().mapToInt(Map::size).sum())
                .isGreaterThanOrEqualTo(NUMBERS);
    }

    /// Ends when the portal does.
    private void sendOverAndOver(HttpCitizen citizen, CountDownLatch numbers) {
        try {
            while (true) {
                var check = citizen.prepare();
                open.put(citizen, check);
                var number = citizen.send(check);
                if (number.isEmpty()) {
                    return;
                }
                toldTo(citizen).put(check, number.get());
                open.remove(citizen);
                numbers.countDown();
            }
        } catch (IOException _) {
            // the portal is dead
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private void assertKept(HttpCitizen citizen) throws IOException, InterruptedException {
        var expected = toldTo(citizen);
        for (var sent : expected.entrySet()) {
            var number = sent.getValue();
            assertThat(citizen.send(sent.getKey())).hasValue(number);
            var page = citizen.get("/account/submissions/" + number);
            assertThat(page.statusCode()).as("number %s", number).isEqualTo(200);
            var files =
                    Jsoup.parse(page.body())
                            .select("a[href^=/account/files/]:not([href$=/view])")
                            .eachAttr("href");
            assertThat(files).as("the file of %s", number).hasSize(1);
            assertThat(citizen.get(files.getFirst()).statusCode()).isEqualTo(200);
        }
        var retried = open.get(citizen);
        if (retried != null) {
            citizen.send(retried).ifPresent(number -> expected.put(retried, number));
        }
        var list = Jsoup.parse(citizen.get("/account/submissions?group=active").body());
        assertThat(list.select("main span.number").eachText().stream().map(CrashTests::digits))
                .containsExactlyInAnyOrderElementsOf(expected.values());
    }

    private Map<String, String> toldTo(HttpCitizen citizen) {
        return Objects.requireNonNull(told.get(citizen));
    }

    private static String digits(String number) {
        return number.replaceAll("[^0-9-]", "");
    }
}
