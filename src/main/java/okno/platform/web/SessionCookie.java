package okno.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.session.web.http.DefaultCookieSerializer;

/// The cookie of a session. What cannot be an id of ours never reaches the database, which does not
/// even compare a text with a zero in it.
final class SessionCookie extends DefaultCookieSerializer {
    private static final Pattern ID = Pattern.compile("[0-9a-f-]{36}");

    @Override
    public List<String> readCookieValues(HttpServletRequest request) {
        return super.readCookieValues(request).stream()
                .filter(value -> ID.matcher(value).matches())
                .toList();
    }
}
