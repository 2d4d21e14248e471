package okno.attachments.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import okno.accounts.CitizenId;
import okno.accounts.StaffId;
import okno.attachments.AttachmentId;
import okno.attachments.ReceivedFile;
import okno.attachments.Uploads;
import okno.attachments.storage.StorageUnavailable;
import okno.attachments.web.FormFiles.Part;
import okno.attachments.web.FormFiles.Received;
import okno.audit.Actor;
import okno.platform.FieldProblem;
import okno.platform.secrets.Secrets;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// Keeps the files of a form that is refused, so that its reader need not choose them again. The
/// page carries a sealed ticket for each, which holds for him, on that page, in that field.
@Component
public class KeptFiles {
    /// What follows the name of a field in the name of its tickets.
    public static final String SUFFIX = "-kept";

    private static final String PURPOSE = "attachments.kept";
    private static final Logger LOG = LoggerFactory.getLogger(KeptFiles.class);

    /// Well before what belongs to nothing is erased.
    private static final Duration HOLDS = Duration.ofHours(12);

    private final FormFiles formFiles;
    private final Uploads uploads;
    private final Secrets secrets;
    private final Clock clock;

    KeptFiles(FormFiles formFiles, Uploads uploads, Secrets secrets, Clock clock) {
        this.formFiles = formFiles;
        this.uploads = uploads;
        this.secrets = secrets;
        this.clock = clock;
    }

    /// A file that was kept.
    public record Kept(String ticket, String name, long size) {}

    /// What a form brought, and where it may be sent again from.
    public static final class Brought {
        private final String page;
        private final Map<String, Received> received = new LinkedHashMap<>();
        private final Map<String, List<Part>> accepted = new LinkedHashMap<>();

        private Brought(String page) {
            this.page = page;
        }

        /// The files of a field.
        public List<ReceivedFile> files(String field) {
            return received.getOrDefault(field, Received.NOTHING).files();
        }

        /// What was refused.
        public List<FieldProblem> problems() {
            return received.values().stream().flatMap(it -> it.problems().stream()).toList();
        }
    }

    /// Receives the files of fields: those that were kept and those that were chosen now.
    public Brought receive(StaffId reader, List<String> fields, HttpServletRequest request) {
        return receive(Actor.staff(reader.value()), fields, request);
    }

    /// The same of a citizen's form.
    public Brought receive(CitizenId reader, List<String> fields, HttpServletRequest request) {
        return receive(Actor.citizen(reader.value()), fields, request);
    }

    private Brought receive(Actor reader, List<String> fields, HttpServletRequest request) {
        var brought = new Brought(reader.id() + " " + request.getRequestURI());
        for (var field : fields) {
            var problems = new ArrayList<FieldProblem>();
            var parts = new ArrayList<Part>();
            for (var ticket : tickets(field, request)) {
                open(ticket, brought.page, field)
                        .ifPresentOrElse(
                                parts::add,
                                () ->
                                        problems.add(
                                                FieldProblem.of(field, "attachments.kept.gone")));
            }
            parts.addAll(Part.of(field, request));
            parts.sort(Comparator.comparing(part -> Uploads.isNamedSignature(part.name())));
            var accepted = new ArrayList<Part>();
            var received = formFiles.receive(reader, field, parts, accepted::add);
            problems.addAll(received.problems());
            brought.received.put(field, new Received(received.files(), problems));
            brought.accepted.put(field, accepted);
        }
        return brought;
    }

    /// Keeps what a refused form brought, by field; what could not be taken is not kept.
    public Map<String, List<Kept>> keep(Brought brought) {
        var kept = new LinkedHashMap<String, List<Kept>>();
        brought.accepted.forEach(
                (field, parts) ->
                        kept.put(
                                field,
                                parts.stream()
                                        .flatMap(part -> keep(part, brought.page, field).stream())
                                        .toList()));
        return kept;
    }

    /// Empty when the storage fails: what was typed is worth more than the file.
    private Optional<Kept> keep(Part part, String page, String field) {
        try (var content = part.content().getInputStream()) {
            var bytes = content.readAllBytes();
            var id = uploads.keep(bytes);
            var until = clock.instant().plus(HOLDS);
            var plain = until + " " + id + " " + part.name();
            var sealed =
                    secrets.seal(
                            PURPOSE, plain.getBytes(StandardCharsets.UTF_8), context(page, field));
            var ticket = Base64.getUrlEncoder().withoutPadding().encodeToString(sealed);
            return Optional.of(new Kept(ticket, part.name(), bytes.length));
        } catch (StorageUnavailable e) {
            LOG.warn("a file of a refused form could not be kept", e);
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Empty for a ticket that does not hold any more, or never did here.
    private Optional<Part> open(String ticket, String page, String field) {
        try {
            var sealed = Base64.getUrlDecoder().decode(ticket);
            var plain =
                    new String(
                                    secrets.open(PURPOSE, sealed, context(page, field)),
                                    StandardCharsets.UTF_8)
                            .split(" ", 3);
            var id = AttachmentId.of(plain[1]);
            return Instant.parse(plain[0]).isAfter(clock.instant()) && isThere(id)
                    ? Optional.of(new Part(plain[2], () -> uploads.kept(id)))
                    : Optional.empty();
        } catch (IllegalArgumentException | IllegalStateException _) {
            return Optional.empty();
        }
    }

    private boolean isThere(AttachmentId id) {
        try (var content = uploads.kept(id)) {
            return content.read() >= 0;
        } catch (StorageUnavailable | IOException e) {
            LOG.warn("a file that was kept cannot be read", e);
            return false;
        }
    }

    private static byte[] context(String page, String field) {
        return (page + " " + field).getBytes(StandardCharsets.UTF_8);
    }

    private static List<String> tickets(String field, HttpServletRequest request) {
        var tickets = request.getParameterValues(field + SUFFIX);
        return tickets == null ? List.of() : List.of(tickets);
    }
}
