package okno.testing;

import jakarta.servlet.http.Cookie;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;

/// A visitor of pages who keeps cookies and fills in forms by their labels, as a person without
/// script does. Each comes from an address of his own, so that limits of one do not touch others.
public final class Visit {
    private static final AtomicInteger VISITS = new AtomicInteger();

    private final MockMvcTester mvc;
    private final Map<String, String> cookies = new HashMap<>();
    private final String address;

    public Visit(MockMvcTester mvc) {
        this.mvc = mvc;
        int number = VISITS.incrementAndGet();
        this.address = "10.%d.%d.77".formatted(number / 256, number % 256);
    }

    /// What came back, read as a page.
    public record Answer(MockHttpServletResponse response, Document page) {
        public int status() {
            return response.getStatus();
        }

        /// Where a redirect leads, or an empty text.
        public String location() {
            return Objects.requireNonNullElse(response.getHeader("Location"), "");
        }

        /// The input with this label.
        public Element field(String label) {
            return fieldOf(page, label);
        }

        /// The problems told beside the input with this label.
        public List<String> problemsOf(String label) {
            var about = field(label).attr("aria-describedby");
            return page.select("#" + about + " .field-problem").eachText();
        }

        /// The problems told at the top of the page.
        public List<String> problems() {
            return page.select(".problems li").eachText();
        }
    }

    public Answer get(String path) {
        return exchange(mvc.get().uri(URI.create(path)));
    }

    /// Presses a button after filling in the fields of its form.
    ///
    /// @param typed by label; a box or a button of a choice is ticked by `yes`
    public Answer press(Answer from, String button, Map<String, String> typed) {
        var pressed = button(from, button);
        var form = Objects.requireNonNull(pressed.closest("form"));
        var fields = fields(form);
        typed.forEach(
                (label, value) -> {
                    var input = fieldOf(from.page(), label);
                    fields.put(input.attr("name"), ticks(input) ? input.val() : value);
                });
        if (pressed.hasAttr("name")) {
            fields.put(pressed.attr("name"), pressed.val());
        }
        return post(form.attr("action"), fields);
    }

    /// Presses a button after choosing a file in its form.
    ///
    /// @param label of the field for files
    public Answer upload(Answer from, String button, String label, byte[] content) {
        var form = Objects.requireNonNull(button(from, button).closest("form"));
        var name = fieldOf(from.page(), label).attr("name");
        var request = prepared(mvc.post().uri(URI.create(form.attr("action")))).multipart();
        fields(form).entrySet().stream()
                .filter(field -> !field.getKey().equals(name))
                .forEach(field -> request.param(field.getKey(), field.getValue()));
        request.file(new MockMultipartFile(name, "файл", "application/octet-stream", content));
        return answer(request.exchange().getResponse());
    }

    /// Sends fields without looking at any page: as another site would make a browser do.
    public Answer post(String path, Map<String, String> fields) {
        var request = mvc.post().uri(URI.create(path));
        fields.forEach(request::formField);
        return exchange(request);
    }

    /// The value of a cookie, or an empty text.
    public String cookie(String name) {
        return cookies.getOrDefault(name, "");
    }

    /// Takes over a cookie from elsewhere.
    public void accept(String name, String value) {
        cookies.put(name, value);
    }

    private Answer exchange(MockMvcRequestBuilder request) {
        return answer(prepared(request).exchange().getResponse());
    }

    private MockMvcRequestBuilder prepared(MockMvcRequestBuilder request) {
        cookies.forEach((name, value) -> request.cookie(new Cookie(name, value)));
        return request.header("User-Agent", "Mozilla/5.0 (X11; Linux x86_64) Firefox/144.0")
                .remoteAddress(address);
    }

    private Answer answer(MockHttpServletResponse response) {
        for (var set : new ArrayList<>(response.getHeaders("Set-Cookie"))) {
            var pair = set.split(";", 2)[0].split("=", 2);
            if (pair[1].isEmpty()) {
                cookies.remove(pair[0]);
            } else {
                cookies.put(pair[0], pair[1]);
            }
        }
        return new Answer(response, Jsoup.parse(text(response)));
    }

    private static Element button(Answer from, String text) {
        return from.page().select("button").stream()
                .filter(one -> one.text().equals(text))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no button " + text));
    }

    private static Map<String, String> fields(Element form) {
        var fields = new HashMap<String, String>();
        for (var input : form.select("input[name]")) {
            if (!ticks(input) || input.hasAttr("checked")) {
                fields.put(input.attr("name"), input.val());
            }
        }
        return fields;
    }

    private static boolean ticks(Element input) {
        return List.of("checkbox", "radio").contains(input.attr("type"));
    }

    private static String text(MockHttpServletResponse response) {
        return new String(response.getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private static Element fieldOf(Document page, String label) {
        var id =
                page.select("label").stream()
                        .filter(one -> one.text().equals(label))
                        .map(one -> one.attr("for"))
                        .findFirst()
                        .orElseThrow(() -> new AssertionError("no field " + label));
        return Objects.requireNonNull(page.getElementById(id));
    }
}
