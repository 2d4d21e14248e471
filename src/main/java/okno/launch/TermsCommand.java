package okno.launch;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import okno.places.Place;
import okno.places.Places;
import okno.terms.Calendars;
import okno.terms.Deadline;
import okno.terms.LegalClock;
import okno.terms.Locality;
import okno.terms.Pause;
import okno.terms.Term;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/// `./okno terms`: the legal clock by hand. Needs neither Spring nor a database.
@Command(
        name = "terms",
        mixinStandardHelpOptions = true,
        description = "The legal clock by hand.",
        subcommands = TermsCommand.Add.class)
final class TermsCommand implements Runnable {
    @Spec private CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Missing required subcommand: add");
    }

    /// `./okno terms add`: one JSON line with the end of a term and one Russian sentence that says
    /// why. A place whose municipality is not known counts by its region.
    @Command(
            name = "add",
            mixinStandardHelpOptions = true,
            description = "Tells when a legal term ends: {\"until\",\"explanation\"}.")
    static final class Add implements Callable<Integer> {
        private static final Locale RUSSIAN = Locale.of("ru");

        @Spec private CommandSpec spec = CommandSpec.create();

        @Option(
                names = "--place",
                required = true,
                paramLabel = "OKTMO",
                description = "Place of the body, 8 digits; a region is its prefix and zeros.")
        private String place = "";

        @Option(
                names = "--from",
                required = true,
                paramLabel = "INSTANT",
                description = "The event, ISO 8601 with an offset: 2026-03-02T10:00+03:00.")
        private String from = "";

        @Option(
                names = "--term",
                required = true,
                paramLabel = "TERM",
                description = "15wd (working days), 30d (days), 1m (months) or 8h (hours).")
        private String term = "";

        @Option(
                names = "--pause",
                paramLabel = "FROM/TO",
                description = "Days not counted, both included: 2026-03-02/2026-03-05. Repeatable.")
        private List<String> pauses = new ArrayList<>();

        @Override
        public Integer call() {
            LegalClock clock = new LegalClock(Calendars.load());
            Deadline deadline = clock.deadline(event(), term(), locality(), pauses());
            spec.commandLine().getOut().println(json(deadline));
            return CommandLine.ExitCode.OK;
        }

        private static String json(Deadline deadline) {
            Map<String, Object> answer = new LinkedHashMap<>();
            answer.put("until", deadline.until());
            answer.put("explanation", deadline.explanation(RUSSIAN));
            if (deadline.isProvisional()) {
                answer.put("provisional", true);
            }
            return JsonMapper.shared().writeValueAsString(answer);
        }

        /// Years of other than four digits have a sign; nothing of law happens there.
        private Instant event() {
            try {
                if (!from.startsWith("+") && !from.startsWith("-")) {
                    return OffsetDateTime.parse(from).toInstant();
                }
            } catch (DateTimeParseException _) {
                // Answered below.
            }
            throw wrong("--from", "an instant with an offset, 2026-03-02T10:00+03:00", from);
        }

        private Term term() {
            return Term.parse(term).orElseThrow(() -> wrong("--term", "15wd, 30d, 1m or 8h", term));
        }

        private Locality locality() {
            Places places = Places.load();
            Optional<Place> found =
                    place.length() == 8 ? known(places).or(() -> region(places)) : Optional.empty();
            return found.map(at -> new Locality(at.zone(), at.regionOktmo()))
                    .orElseThrow(() -> wrong("--place", "an OKTMO of 8 digits", place));
        }

        /// A settlement that lies in no municipality is not known with its region.
        private Optional<Place> known(Places places) {
            return places.resolve(place).filter(at -> !at.isRegion() || place.equals(at.oktmo()));
        }

        private Optional<Place> region(Places places) {
            Optional<Place> region = places.regionOf(place);
            region.ifPresent(
                    at -> {
                        String note = "--place " + place + " is not known, counted by its region: ";
                        spec.commandLine().getErr().println(note + at.name());
                    });
            return region;
        }

        private List<Pause> pauses() {
            return pauses.stream().map(this::pause).toList();
        }

        private Pause pause(String days) {
            return Pause.parse(days)
                    .orElseThrow(() -> wrong("--pause", "2026-03-02/2026-03-05", days));
        }

        private ParameterException wrong(String option, String expected, String given) {
            return new ParameterException(
                    spec.commandLine(), option + " takes " + expected + ", not '" + given + "'");
        }
    }
}
