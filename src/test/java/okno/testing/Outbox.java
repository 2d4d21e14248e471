package okno.testing;

import com.jayway.jsonpath.JsonPath;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import okno.platform.jobs.JobWorker;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/// The messages that would have left, as people of tests receive them.
public final class Outbox {
    private static final Pattern CODE = Pattern.compile("(?<!\\d)(\\d{8}|\\d{5})(?!\\d)");
    private static final Pattern LINK = Pattern.compile("/contacts/confirmation/[\\w-]+");

    private final MockMvcTester mvc;
    private final JobWorker worker;

    public Outbox(MockMvcTester mvc, JobWorker worker) {
        this.mvc = mvc;
        this.worker = worker;
    }

    /// The texts that came to an address or a number, the newest first.
    public List<String> to(String recipient) {
        worker.drain();
        var answer = mvc.get().uri("/demo/outbox.json?to={to}", recipient).exchange().getResponse();
        var json = new String(answer.getContentAsByteArray(), StandardCharsets.UTF_8);
        List<Map<String, String>> messages = JsonPath.read(json, "$");
        return messages.stream().map(message -> message.getOrDefault("text", "")).toList();
    }

    /// The code in the newest message to an address or a number.
    public String code(String recipient) {
        return first(recipient, CODE);
    }

    /// The link in the newest message to an address.
    public String link(String recipient) {
        return first(recipient, LINK);
    }

    /// What matches in the newest message to an address or a number that has such a thing.
    public String first(String recipient, Pattern pattern) {
        return to(recipient).stream()
                .flatMap(text -> pattern.matcher(text).results())
                .map(found -> found.group())
                .findFirst()
                .orElseThrow(() -> new AssertionError("no message to " + recipient));
    }
}
