package okno.desk.web;

import java.util.Map;
import java.util.Optional;
import okno.accounts.StaffId;
import okno.desk.QueueFilter;
import okno.platform.sql.Cursor;
import okno.submissions.SubmissionNumber;
import org.springframework.web.util.UriComponentsBuilder;

/// The address of a page of the queue: the whole filter stands in it, so that it can be kept as a
/// bookmark.
final class QueueAddress {
    private QueueAddress() {}

    /// The same filter with another state.
    static String of(QueueFilter.State state, QueueFilter filter) {
        return builder(state, filter.service(), filter.officer()).encode().toUriString();
    }

    /// All that a person has open.
    static String of(StaffId officer) {
        return builder(QueueFilter.State.OPEN, Optional.empty(), Optional.of(officer))
                .encode()
                .toUriString();
    }

    static String of(QueueFilter filter) {
        return builder(filter.state(), filter.service(), filter.officer()).encode().toUriString();
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
                SubmissionNumber.parse(params.getOrDefault("number", "")));
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
        return builder(filter.state(), filter.service(), filter.officer())
                .queryParam("after", after.text())
                .encode()
                .toUriString();
    }

    private static UriComponentsBuilder builder(
            QueueFilter.State state, Optional<String> service, Optional<StaffId> officer) {
        return UriComponentsBuilder.fromPath(DeskPaths.QUEUE)
                .queryParam("state", state.word())
                .queryParamIfPresent("service", service)
                .queryParamIfPresent("officer", officer);
    }
}
