package okno.notifications;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import okno.accounts.Staff;
import okno.accounts.StaffId;
import okno.identifiers.EmailAddress;
import okno.platform.NotFound;
import okno.platform.jobs.Job;
import okno.platform.jobs.JobHandler;
import okno.platform.jobs.JobQueue;
import okno.platform.sql.Json;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Letters about every kind of event as people would get them, for administrators to look at and to
/// try on their own mailbox.
@Component
public class SampleLetters implements JobHandler {
    static final String KIND = "notifications.sample";

    private static final EmailAddress NOBODY = new EmailAddress("nobody@example.org");

    private final NoticeLetters letters;
    private final Letters words;
    private final MailGateway gateway;
    private final Staff staff;
    private final JobQueue jobs;
    private final Json json;

    SampleLetters(
            NoticeLetters letters,
            Letters words,
            MailGateway gateway,
            Staff staff,
            JobQueue jobs,
            Json json) {
        this.letters = letters;
        this.words = words;
        this.gateway = gateway;
        this.staff = staff;
        this.jobs = jobs;
        this.json = json;
    }

    /// What the job carries: no address.
    record Order(UUID reader, String event, String language) {}

    /// The words of all events, as they happen.
    public List<String> events() {
        return List.copyOf(Samples.all("").keySet());
    }

    /// The letter about an event as plain text, with its subject.
    ///
    /// @throws NotFound when nothing of that name is told
    public Mail mail(String event, Locale language) {
        return mail(UUID.randomUUID(), event, NOBODY, language);
    }

    /// What the letter about an event says first.
    ///
    /// @throws NotFound when nothing of that name is told
    public String line(String event, Locale language) {
        return page(event, language).news().getFirst().line();
    }

    /// The same as a page.
    ///
    /// @throws NotFound when nothing of that name is told
    public LetterPage page(String event, Locale language) {
        var notice = Samples.notice(told(event, language));
        return letters.page(List.of(notice), letters.stop(notice), language);
    }

    /// Sends a letter about an event to a member of staff who wants to see it in his mailbox.
    ///
    /// @throws NotFound when nothing of that name is told
    @Transactional
    public void send(StaffId reader, String event, Locale language) {
        told(event, language);
        var order = new Order(reader.value(), event, language.getLanguage());
        jobs.add(KIND, reader.toString(), order);
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void run(Job job) {
        var order = json.read(Objects.requireNonNull(job.payload()), Order.class);
        var language = Locale.of(order.language());
        staff.email(new StaffId(order.reader()))
                .ifPresent(to -> gateway.send(mail(job.id(), order.event(), to, language)));
    }

    private Mail mail(UUID id, String event, EmailAddress to, Locale language) {
        return letters.about(id, List.of(Samples.notice(told(event, language))), to, language);
    }

    private Told told(String event, Locale language) {
        var service = words.text(language, "notifications.samples.service");
        return Optional.ofNullable(Samples.all(service).get(event))
                .orElseThrow(() -> new NotFound("event"));
    }
}
