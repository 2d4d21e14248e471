package okno.launch;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import okno.submissions.Orders;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/// A citizen who orders over and over as a browser without script would, by HTTP alone.
final class HttpCitizen {
    private static final String PASSWORD = "Берег-и-лодка-26";
    private static final String SERVICE = "archive-social-legal-request";

    private final String site;
    private final String snils;
    private final String captcha;

    /// What a browser keeps of each form it sends from, by the check page.
    private final Map<String, Map<String, String>> forms = new HashMap<>();

    private HttpClient client = client();

    HttpCitizen(int port, String snils, String captcha) {
        this.site = "http://localhost:" + port;
        this.snils = snils;
        this.captcha = captcha;
    }

    private static HttpClient client() {
        return HttpClient.newBuilder()
                .cookieHandler(new CookieManager())
                .connectTimeout(Duration.ofSeconds(5))
                .build();
    }

    void register() throws IOException, InterruptedException {
        var form = fieldsOf("/register/quick", "form[action=/register/quick]");
        form.put("snils", snils);
        form.put("surname", "Речной");
        form.put("givenName", "Пётр");
        form.put("patronymic", "Ильич");
        form.put("password", PASSWORD);
        form.put("passwordAgain", PASSWORD);
        form.put("code", captcha);
        form.put("consent", "true");
        expectRedirect(post("/register/quick", form));
    }

    void signIn() throws IOException, InterruptedException {
        client = client();
        var form = fieldsOf("/login", "form[action=/login]");
        form.put("snils", snils);
        form.put("password", PASSWORD);
        expectRedirect(post("/login", form));
    }

    /// Fills in a whole draft up to its check page.
    ///
    /// @return the path of that page
    String prepare() throws IOException, InterruptedException {
        var questions = expectRedirect(get("/services/" + SERVICE + "/order"));
        var answers = fieldsOf(questions, "form[action=" + questions + "]");
        answers.put("subject", "Иванова Мария Петровна");
        answers.put("period", "1980–1991");
        answers.put("phone", "+7 928 123-45-67");
        var body = expectRedirect(post(questions, answers));
        var bodies = fieldsOf(body, "form[action=" + body + "]");
        bodies.put("body", "stavropol-archives");
        var documents = expectRedirect(post(body, bodies));
        return expectRedirect(upload(documents));
    }

    /// Presses «Отправить»; again, as a browser that got no answer does, once it was sent.
    ///
    /// @return the number, if the server answered with one
    Optional<String> send(String check) throws IOException, InterruptedException {
        var answer = post(check.replace("/check", "/sending"), sendingFields(check));
        var location = answer.headers().firstValue("Location").orElse("");
        return answer.statusCode() == 303 && location.contains("/account/submissions/")
                ? Optional.of(location.substring(location.lastIndexOf('/') + 1))
                : Optional.empty();
    }

    /// Goes to the till with a charge whose number he has.
    ///
    /// @return the path of the page of the gateway
    String till(String uin) throws IOException, InterruptedException {
        return expectRedirect(
                post("/charges/pay", fieldsOf("/charges/pay?uin=" + uin, "form[method=post]")));
    }

    /// What he can send from there.
    Map<String, String> choices(String till) throws IOException, InterruptedException {
        return fieldsOf(till, "form[action=" + till + "]");
    }

    /// Chooses there what happens.
    void choose(String till, Map<String, String> form) throws IOException, InterruptedException {
        expectRedirect(post(till, form));
    }

    private Map<String, String> sendingFields(String check)
            throws IOException, InterruptedException {
        var page = get(check);
        if (page.statusCode() == 200) {
            forms.put(check, fields(Jsoup.parse(page.body()), "form[action$=/sending]"));
        } else {
            forms.computeIfAbsent(check, _ -> new LinkedHashMap<>())
                    .putAll(fieldsOf("/account/submissions", "form[action=/logout]"));
        }
        return Objects.requireNonNull(forms.get(check));
    }

    /// A page of his.
    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return client.send(request(path).GET().build(), BodyHandlers.ofString());
    }

    private HttpResponse<String> post(String path, Map<String, String> form)
            throws IOException, InterruptedException {
        var body =
                form.entrySet().stream()
                        .map(field -> field.getKey() + "=" + encoded(field.getValue()))
                        .collect(Collectors.joining("&"));
        var request =
                request(path)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(body))
                        .build();
        return client.send(request, BodyHandlers.ofString());
    }

    private HttpResponse<String> upload(String documents) throws IOException, InterruptedException {
        var form = fieldsOf(documents, "form[action=" + documents + "]");
        var boundary = "okno-boundary";
        var parts = new ByteArrayOutputStream();
        for (var field : form.entrySet()) {
            var text =
                    "--%s\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n"
                            .formatted(boundary, field.getKey(), field.getValue());
            parts.writeBytes(text.getBytes(StandardCharsets.UTF_8));
        }
        var head =
                "--"
                        + boundary
                        + "\r\nContent-Disposition: form-data; name=\"identity\"; filename=\"scan.png\""
                        + "\r\nContent-Type: image/png\r\n\r\n";
        parts.writeBytes(head.getBytes(StandardCharsets.UTF_8));
        parts.writeBytes(Orders.png(40));
        parts.writeBytes(("\r\n--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8));
        var request =
                request(documents)
                        .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                        .POST(BodyPublishers.ofByteArray(parts.toByteArray()))
                        .build();
        return client.send(request, BodyHandlers.ofString());
    }

    private Map<String, String> fieldsOf(String path, String form)
            throws IOException, InterruptedException {
        return fields(Jsoup.parse(get(path).body()), form);
    }

    /// The hidden fields of a form, that of CSRF among them.
    private static Map<String, String> fields(Document page, String form) {
        var fields = new LinkedHashMap<String, String>();
        for (var field : page.select(form + " input[type=hidden]")) {
            fields.put(field.attr("name"), field.attr("value"));
        }
        return fields;
    }

    private static String expectRedirect(HttpResponse<String> answer) throws IOException {
        if (answer.statusCode() != 303) {
            throw new IOException(
                    answer.request().uri()
                            + " answered "
                            + answer.statusCode()
                            + ": "
                            + Jsoup.parse(answer.body()).select(".error-summary, h1").text());
        }
        return URI.create(answer.headers().firstValue("Location").orElseThrow()).getPath();
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(site + path)).timeout(Duration.ofSeconds(20));
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
