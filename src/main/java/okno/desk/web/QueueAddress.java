package okno.desk.web;

import java.util.Map;
import java.util.Optional;
import okno.accounts.StaffId;
import okno.desk.QueueFilter;
import okno.platform.sql.Cursor;
import okno.platform.sql.Worklist;
import okno.submissions.SubmissionNumber;
import org.springframework.web.util.UriComponentsBuilder;

/// The address of a page of the queue: the whole filter stands in it, so that it can be kept as a
/// bookmark.
final class QueueAddress {
    private QueueAddress() {}

    /// The same filter with another state.
    static String of(QueueFilter.State state, QueueFilter filter) {
        return of(
                new QueueFilter(
                        state,
                        filter.service(),
                        filter.officer(),
                        Optional.empty(),
                        filter.order()));
    }

    /// The same filter in another order.
    static String of(QueueFilter.Order order, QueueFilter filter) {
        return of(
                new QueueFilter(
                        filter.state(),
                        filter.service(),
                        filter.officer(),
                        Optional.empty(),
                        order));
    }

    /// All that a person has open.
    static String of(StaffId officer) {
        return of(
                new QueueFilter(
                        QueueFilter.State.OPEN,
                        Optional.empty(),
                        Optional.of(officer),
                        Optional.empty(),
                        QueueFilter.Order.DUE));
    }

    static String of(QueueFilter filter) {
        return builder(filter).encode().toUriString();
    }

    /// A filter as parameters of an address.
    static String query(QueueFilter filter) {
        return of(filter).substring(DeskPaths.QUEUE.length() + 1);
    }

    /// Reads a filter from parameters.
    static QueueFilter filter(Map<String, String> params) {
        return new QueueFilter(
                QueueFilter.State.of(params.getOrDefault("state", "")),
                Optional.of(params.getOrDefault("service", "")).filter(slug -> !slug.isEmpty()),
                officer(params.getOrDefault("officer", "")),
                SubmissionNumber.parse(params.getOrDefault("number", "")),
                QueueFilter.Order.of(params.getOrDefault("order", "")));
    }

    /// Reads where a page begins.
    static Optional<Cursor> after(Map<String, String> params) {
        return Cursor.parse(params.getOrDefault("after", ""), Worklist.KEYS);
    }

    /// What is no id of a person filters nothing.
    private static Optional<StaffId> officer(String word) {
        try {
            return Optional.of(word).filter(it -> !it.isEmpty()).map(StaffId::of);
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    static String of(QueueFilter filter, Cursor after) {
        return builder(filter).queryParam("after", after.text()).encode().toUriString();
    }

    /// The order by deadlines goes without saying.
    private static UriComponentsBuilder builder(QueueFilter filter) {
        return UriComponentsBuilder.fromPath(DeskPaths.QUEUE)
                .queryParam("state", filter.state().word())
                .queryParamIfPresent("service", filter.service())
                .queryParamIfPresent("officer", filter.officer())
                .queryParamIfPresent(
                        "order",
                        Optional.of(filter.order())
                                .filter(order -> order != QueueFilter.Order.DUE)
                                .map(QueueFilter.Order::word));
    }
}
