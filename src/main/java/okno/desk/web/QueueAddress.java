package okno.desk.web;

import java.util.Optional;
import okno.desk.QueueFilter;
import okno.platform.sql.Cursor;
import org.springframework.web.util.UriComponentsBuilder;

/// The address of a page of the queue: the whole filter stands in it, so that it can be kept as a
/// bookmark.
final class QueueAddress {
    private QueueAddress() {}

    static String of(QueueFilter.State state, Optional<String> service) {
        return builder(state, service).encode().toUriString();
    }

    static String of(QueueFilter filter, Cursor after) {
        return builder(filter.state(), filter.service())
                .queryParam("after", after.text())
                .encode()
                .toUriString();
    }

    private static UriComponentsBuilder builder(QueueFilter.State state, Optional<String> service) {
        return UriComponentsBuilder.fromPath(DeskPaths.QUEUE)
                .queryParam("state", state.word())
                .queryParamIfPresent("service", service);
    }
}
