package okno.notifications.sms;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import okno.platform.sql.Json;

/// Puts a message into the request that a provider wants, each value written as its place asks: a
/// text of a person cannot end a string of JSON or begin another parameter.
final class RequestTemplate {
    private static final Pattern NAMES = Pattern.compile("\\{(id|to|digits|from|text|token)}");

    private final SmsSettings.Provider provider;
    private final UnaryOperator<String> inBody;

    RequestTemplate(SmsSettings.Provider provider, Json json) {
        this.provider = provider;
        this.inBody = inBody(provider.http().contentType().toLowerCase(Locale.ROOT), json);
    }

    URI address(Sms sms) {
        var text = provider.url().toString();
        // Braces cannot stand in a URI: settings hold them encoded.
        var template = text.replace("%7B", "{").replace("%7D", "}");
        return URI.create(fill(template, sms, RequestTemplate::encoded));
    }

    String body(Sms sms) {
        return fill(provider.http().body(), sms, inBody);
    }

    /// A header cannot hold the end of a line.
    String header(String template, Sms sms) {
        return fill(template, sms, value -> value.replaceAll("[\\p{Cntrl}]", " "));
    }

    private String fill(String template, Sms sms, UnaryOperator<String> written) {
        var values =
                Map.of(
                        "id", sms.id().toString(),
                        "to", sms.to().e164(),
                        "digits", sms.to().e164().substring(1),
                        "from", provider.from(),
                        "text", sms.text(),
                        "token", provider.token());
        return NAMES.matcher(template)
                .replaceAll(
                        found ->
                                Matcher.quoteReplacement(
                                        written.apply(value(values, found.group(1)))));
    }

    private static String value(Map<String, String> values, String name) {
        return values.getOrDefault(name, "");
    }

    private static UnaryOperator<String> inBody(String type, Json json) {
        if (type.contains("json")) {
            return value -> {
                var quoted = json.write(value);
                return quoted.substring(1, quoted.length() - 1);
            };
        }
        if (type.contains("xml")) {
            return RequestTemplate::inXml;
        }
        return type.contains("form-urlencoded")
                ? RequestTemplate::encoded
                : UnaryOperator.identity();
    }

    private static String inXml(String value) {
        return value.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&apos;");
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
