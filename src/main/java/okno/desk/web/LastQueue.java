package okno.desk.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import okno.desk.QueueFilter;
import okno.platform.sql.Cursor;
import okno.platform.sql.Worklist;
import okno.platform.web.Cookies;
import okno.submissions.SubmissionNumber;
import org.springframework.web.util.UriComponentsBuilder;

/// The list that an officer saw last, and where in it the case stood that he opened last, so that
/// from a case he goes on where he was, whatever he decided on it. His browser remembers both until
/// it is closed.
final class LastQueue {
    private static final String COOKIE = "queue";
    private static final String CASE = "case";
    private static final String PLACE = "place";

    private LastQueue() {}

    static void remember(
            HttpServletRequest request, HttpServletResponse response, QueuePages.Asked asked) {
        keep(request, response, query(asked));
    }

    /// Remembers where a case stands in the list, unless it is known where it stood.
    ///
    /// @param place looks for it in that list
    static void open(
            HttpServletRequest request,
            HttpServletResponse response,
            SubmissionNumber number,
            Function<QueueFilter, Optional<Cursor>> place) {
        if (place(request, number).isEmpty()) {
            var list = read(request);
            place.apply(list.filter())
                    .ifPresent(
                            found ->
                                    keep(
                                            request,
                                            response,
                                            "%s&%s=%s&%s=%s"
                                                    .formatted(
                                                            query(list),
                                                            CASE,
                                                            number,
                                                            PLACE,
                                                            found.text())));
        }
    }

    /// Where a case stood when it was opened; empty when another was opened after it.
    static Optional<Cursor> place(HttpServletRequest request, SubmissionNumber number) {
        var params = params(request);
        return number.toString().equals(params.get(CASE))
                ? Cursor.parse(params.getOrDefault(PLACE, ""), Worklist.KEYS)
                : Optional.empty();
    }

    /// Whatever stands in the cookie is read as an address of the queue would be.
    static QueuePages.Asked read(HttpServletRequest request) {
        var params = params(request);
        return new QueuePages.Asked(QueueAddress.filter(params), "", QueueAddress.after(params));
    }

    private static void keep(
            HttpServletRequest request, HttpServletResponse response, String query) {
        if (!query.equals(Cookies.read(request, COOKIE))) {
            Cookies.keep(request, response, COOKIE, query);
        }
    }

    private static String query(QueuePages.Asked asked) {
        return asked.address().substring(DeskPaths.QUEUE.length() + 1);
    }

    private static Map<String, String> params(HttpServletRequest request) {
        var params =
                new HashMap<>(
                        UriComponentsBuilder.newInstance()
                                .query(Cookies.read(request, COOKIE))
                                .build()
                                .getQueryParams()
                                .toSingleValueMap());
        params.values().removeIf(Objects::isNull);
        return params;
    }
}
