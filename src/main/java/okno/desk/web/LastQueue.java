package okno.desk.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.Objects;
import okno.platform.web.Cookies;
import org.springframework.web.util.UriComponentsBuilder;

/// The list that an officer saw last, so that from a case he goes on where he was. His browser
/// remembers it until it is closed.
final class LastQueue {
    private static final String COOKIE = "queue";

    private LastQueue() {}

    static void remember(
            HttpServletRequest request, HttpServletResponse response, QueuePages.Asked asked) {
        var query = asked.address().substring(DeskPaths.QUEUE.length() + 1);
        if (!query.equals(Cookies.read(request, COOKIE))) {
            Cookies.keep(request, response, COOKIE, query);
        }
    }

    /// Whatever stands in the cookie is read as an address of the queue would be.
    static QueuePages.Asked read(HttpServletRequest request) {
        var query = Cookies.read(request, COOKIE);
        var params =
                new HashMap<>(
                        UriComponentsBuilder.newInstance()
                                .query(query)
                                .build()
                                .getQueryParams()
                                .toSingleValueMap());
        params.values().removeIf(Objects::isNull);
        return new QueuePages.Asked(QueueAddress.filter(params), "", QueueAddress.after(params));
    }
}
