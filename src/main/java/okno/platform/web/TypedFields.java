package okno.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// What was typed into a form, as far as it may be kept and sent once more. Passwords, codes and
/// what else opens a door are given anew rather than written into a page; files are chosen anew.
public final class TypedFields {
    private static final Set<String> NEVER =
            Set.of("_csrf", "captcha", "credential", "signed", "key");

    /// That of the body that issued a passport: the only code in a form that is no secret.
    private static final String UNIT_CODE = "passportUnitCode";

    private TypedFields() {}

    /// A field of the form.
    public record Field(String name, String value) {}

    /// Whether a form was posted at all.
    public static boolean posted(HttpServletRequest request) {
        return request.getMethod().equals("POST") && (plain(request) || multipart(request));
    }

    /// The fields of a form that was posted; none of anything else.
    public static List<Field> of(HttpServletRequest request) {
        if (!posted(request)) {
            return List.of();
        }
        return request.getParameterMap().entrySet().stream()
                .filter(field -> kept(field.getKey()))
                .flatMap(
                        field ->
                                Arrays.stream(field.getValue())
                                        .map(value -> new Field(field.getKey(), value)))
                .toList();
    }

    /// Whether the form was sent in parts, as forms with files are.
    public static boolean multipart(HttpServletRequest request) {
        return type(request).startsWith("multipart/form-data");
    }

    private static boolean plain(HttpServletRequest request) {
        return type(request).startsWith("application/x-www-form-urlencoded");
    }

    private static String type(HttpServletRequest request) {
        return String.valueOf(request.getContentType()).toLowerCase(Locale.ROOT);
    }

    private static boolean kept(String name) {
        var word = name.toLowerCase(Locale.ROOT);
        return name.equals(UNIT_CODE)
                || !(NEVER.contains(name) || word.contains("password") || word.endsWith("code"));
    }
}
