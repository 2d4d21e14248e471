package okno.desk.web;

import java.util.Optional;
import okno.accounts.StaffId;
import okno.desk.QueueFilter;
import okno.platform.sql.Cursor;
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
