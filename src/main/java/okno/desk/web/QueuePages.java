package okno.desk.web;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import okno.accounts.StaffId;
import okno.desk.QueueFilter;
import okno.desk.QueueRow;
import okno.desk.SavedView;
import okno.platform.sql.Cursor;
import okno.platform.sql.Worklist;
import okno.platform.web.Link;
import okno.platform.web.RequestTexts;
import okno.submissions.Proceedings.Officer;
import org.springframework.stereotype.Component;

/// Makes the page of the queue.
@Component
class QueuePages {
    private final DeskOfficers officers;
    private final QueueRows rows;
    private final BodyServices services;
    private final RequestTexts texts;

    QueuePages(DeskOfficers officers, QueueRows rows, BodyServices services, RequestTexts texts) {
        this.officers = officers;
        this.rows = rows;
        this.services = services;
        this.texts = texts;
    }

    /// Who looks at it.
    ///
    /// @param head whether he heads a body
    record Reader(
            Officer officer, boolean head, QueuePage.Besides besides, List<SavedView> views) {}

    /// What was asked for.
    ///
    /// @param number as it was typed
    record Asked(QueueFilter filter, String number, Optional<Cursor> after) {
        /// Whether that is no number of a submission.
        boolean wrong() {
            return !number.isEmpty() && filter.number().isEmpty();
        }

        /// Of the page by its filter alone.
        String address() {
            return after.map(cursor -> QueueAddress.of(filter, cursor))
                    .orElseGet(() -> QueueAddress.of(filter));
        }
    }

    QueuePage of(Reader reader, Asked asked, Worklist<QueueRow> listing) {
        var filter = asked.filter();
        return new QueuePage(
                services.titlesOf(reader.officer()),
                states(filter),
                filter.state().word(),
                orders(filter),
                filter.order().word(),
                services.of(reader.officer()),
                filter.service().orElse(""),
                asked.number(),
                asked.wrong(),
                rows.of(listing.rows()),
                listing.next().map(next -> QueueAddress.of(filter, next)).orElse(null),
                filter.officer().map(StaffId::toString).orElse(""),
                officers.nameOf(filter.officer()),
                reader.head(),
                reader.besides(),
                views(reader, asked));
    }

    private static QueuePage.Views views(Reader reader, Asked asked) {
        var links =
                reader.views().stream()
                        .map(view -> new Link(view.name(), QueueAddress.of(view.filter())))
                        .toList();
        var here = asked.number().isEmpty() ? QueueAddress.of(asked.filter()) : "";
        return new QueuePage.Views(
                links,
                here,
                DeskPaths.VIEWS + "?" + QueueAddress.query(asked.filter()),
                asked.address());
    }

    private List<Link> states(QueueFilter filter) {
        return Arrays.stream(QueueFilter.State.values())
                .map(
                        state ->
                                new Link(
                                        texts.text("desk.state." + state.word()),
                                        QueueAddress.of(state, filter)))
                .toList();
    }

    private List<Link> orders(QueueFilter filter) {
        return Arrays.stream(QueueFilter.Order.values())
                .map(
                        order ->
                                new Link(
                                        texts.text("desk.order." + order.word()),
                                        QueueAddress.of(order, filter)))
                .toList();
    }
}
