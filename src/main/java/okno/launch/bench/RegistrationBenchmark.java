package okno.launch.bench;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Quick registrations with all their work, the form, the picture and the account, against the four
/// password hashes that one cannot do without: one is made and three are compared.
final class RegistrationBenchmark implements Benchmark {
    /// The code of every picture.
    static final String CAPTCHA = "27182";

    private static final int THREADS = 4;
    private static final int HASHES = 4;
    private static final int FIRST = 500_600_700;
    private static final double BAR = 0.6;

    private final AtomicInteger next = new AtomicInteger(FIRST);

    @Override
    public String name() {
        return "registration";
    }

    @Override
    public Outcome run(Stand stand) throws Exception {
        var load = new Load(THREADS);
        Load.Workers newcomers = _ -> new Newcomers(stand, next);
        load.run(newcomers, stand.warmUp());
        long before = stand.queries().get();
        var figures = load.run(newcomers, stand.time().dividedBy(2));
        long queries = stand.queries().get() - before;
        double bareRps = Hashing.rps(HASHES, stand.time().dividedBy(2));
        double ratio = figures.rps() / bareRps;
        return new Outcome(
                figures,
                new Measurement.Reference("four Argon2id hashes and nothing else", bareRps),
                ratio,
                (double) queries / figures.requests(),
                Heap.liveMb(),
                Hashing.bar(BAR, ratio),
                ratio >= BAR && figures.errors() == 0);
    }

    /// One new visitor after the other.
    private record Newcomers(Stand stand, AtomicInteger next) implements Load.Worker {
        private static final Pattern HIDDEN =
                Pattern.compile("name=\"(_csrf|captcha|consentVersion)\" value=\"([^\"]+)\"");

        @Override
        public boolean run() throws Exception {
            int number = next.getAndIncrement();
            try (var visitor = HttpConnection.from(address(number), stand.port())) {
                var hidden = hidden(visitor.get("/register/quick").body());
                var captcha = hidden.getOrDefault("captcha", "");
                if (visitor.get("/captcha/" + captcha + ".png").status() != 200) {
                    return false;
                }
                return visitor.post("/register/quick", form(number, hidden))
                        .location()
                        .startsWith("/login");
            }
        }

        /// Everybody comes from his own: of 198.18.0.0/15, which is kept for such trials (RFC
        // 2544).
        private static String address(int number) {
            return "198.%d.%d.%d"
                    .formatted(18 + (number >> 16 & 1), number >> 8 & 255, number & 255);
        }

        private static Map<String, String> hidden(String page) throws IOException {
            var found =
                    HIDDEN.matcher(page)
                            .results()
                            .collect(
                                    Collectors.toMap(
                                            it -> it.group(1), it -> it.group(2), (a, _) -> a));
            if (found.size() != 3) {
                throw new IOException("no form of registration");
            }
            return found;
        }

        private String form(int number, Map<String, String> hidden) {
            var typed =
                    Map.of(
                            "snils",
                            People.snils(number).digits(),
                            "surname",
                            People.NAME.surname(),
                            "givenName",
                            People.NAME.givenName(),
                            "noPatronymic",
                            "yes",
                            "password",
                            People.PASSWORD,
                            "passwordAgain",
                            People.PASSWORD,
                            "code",
                            CAPTCHA,
                            "consent",
                            "yes");
            return pairs(hidden) + "&" + pairs(typed);
        }

        private static String pairs(Map<String, String> values) {
            return values.entrySet().stream()
                    .map(it -> it.getKey() + "=" + encoded(it.getValue()))
                    .collect(Collectors.joining("&"));
        }

        private static String encoded(String text) {
            return URLEncoder.encode(text, StandardCharsets.UTF_8);
        }
    }
}
