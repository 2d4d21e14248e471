package okno.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import okno.accounts.StaffId;
import okno.platform.Ids;
import okno.platform.sql.Cursor;
import okno.platform.sql.Worklist;
import okno.submissions.Orders;
import okno.submissions.Proceedings;
import okno.submissions.Proceedings.Officer;
import okno.submissions.SubmissionNumber;
import okno.submissions.SubmissionStatus;
import okno.testing.MovableClock;
import okno.testing.OknoTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@OknoTest
class QueueTests {
    private static final AtomicInteger GROUPS = new AtomicInteger();

    @Autowired private Queue queue;
    @Autowired private Counter counter;
    @Autowired private Orders orders;
    @Autowired private Proceedings proceedings;
    @Autowired private MovableClock clock;
    @Autowired private JdbcClient jdbc;
    @Autowired private TransactionTemplate transactions;

    @Test
    void showsOnlySubmissionsToTheOfficersOwnBodies() {
        var number = counter.received(orders.citizen());
        var stranger = counter.working(counter.officer("Чужой", "uszn-chelyabinsk"));
        var own = counter.working(counter.officer("Дубов"));

        assertThat(find(own, number)).isPresent();
        assertThat(find(stranger, number)).isEmpty();
        assertThat(all(stranger, QueueFilter.State.OPEN)).doesNotContain(number);
        assertThat(all(new Officer(own.id(), List.of()), QueueFilter.State.OPEN)).isEmpty();
    }

    @Test
    void showsTheNearestDeadlineFirstAndPagesWithoutGaps() {
        var officer = paged();

        var rows = rows(officer, QueueFilter.State.OPEN);

        assertThat(rows).hasSize(2 * Worklist.PAGE + 7).doesNotHaveDuplicates();
        var dated = rows.stream().flatMap(row -> row.dueOn().stream()).toList();
        assertThat(dated).isSorted();
        assertThat(rows.subList(0, dated.size())).allMatch(row -> row.dueOn().isPresent());
    }

    @ParameterizedTest
    @EnumSource
    void pagesWithoutGapsInEachOrder(QueueFilter.Order order) {
        var officer = paged();

        var rows = rows(officer, QueueFilter.State.OPEN, order);

        assertThat(rows).hasSize(2 * Worklist.PAGE + 7).doesNotHaveDuplicates();
    }

    @Test
    void ordersByTheMomentOfReceiptAndByHowFarTheyAre() {
        var officer = paged();

        var received = rows(officer, QueueFilter.State.OPEN, QueueFilter.Order.RECEIVED);
        var byStatus = rows(officer, QueueFilter.State.OPEN, QueueFilter.Order.STATUS);

        assertThat(received).extracting(QueueRow::sentAt).isSorted();
        assertThat(received).extracting(QueueRow::sentAt).doesNotHaveDuplicates();
        assertThat(byStatus).extracting(QueueRow::status).isSorted();
        assertThat(byStatus).extracting(QueueRow::status).contains(SubmissionStatus.IN_WORK);
    }

    @Test
    void separatesNewOnesFromThoseInWorkAndFromMine() {
        var number = counter.received(orders.citizen());
        var me = counter.officer("Дубов");
        var officer = counter.working(me);
        assertThat(all(officer, QueueFilter.State.NEW)).contains(number);
        assertThat(all(officer, QueueFilter.State.MINE)).isEmpty();

        proceedings.take(officer, seen(officer, number), "");
        var words = new Proceedings.Words("", false, List.of());
        proceedings.accept(officer, seen(officer, number), words);

        assertThat(all(officer, QueueFilter.State.NEW)).doesNotContain(number);
        assertThat(all(officer, QueueFilter.State.WORK)).contains(number);
        assertThat(all(officer, QueueFilter.State.MINE)).containsExactly(number);
        assertThat(all(officer, QueueFilter.State.WAITING)).doesNotContain(number);
        assertThat(all(officer, QueueFilter.State.ENDED)).doesNotContain(number);
    }

    @Test
    void readsOpenOnesOfABodyByTheirIndex() {
        var plan = transactions.execute(_ -> planOfOpenOnes());

        assertThat(plan).contains("submission_open_by_body").doesNotContain("Sort");
    }

    /// A table with a few rows is read whole, whatever its indexes: that way is closed here.
    private String planOfOpenOnes() {
        jdbc.sql("set local enable_seqscan = off").update();
        return String.join(
                "\n",
                jdbc.sql(
                                """
                                explain select q.id from submissions.queue q
                                 where q.body = 'x' and q.ended_at is null
                                   and q.due_on is not null
                                 order by due_on, id limit 51
                                """)
                        .query(String.class)
                        .list());
    }

    private List<SubmissionNumber> all(Officer officer, QueueFilter.State state) {
        return rows(officer, state).stream().map(QueueRow::number).toList();
    }

    private List<QueueRow> rows(Officer officer, QueueFilter.State state) {
        return rows(officer, state, QueueFilter.Order.DUE);
    }

    private List<QueueRow> rows(Officer officer, QueueFilter.State state, QueueFilter.Order order) {
        var filter =
                new QueueFilter(state, Optional.empty(), Optional.empty(), Optional.empty(), order);
        var rows = new ArrayList<QueueRow>();
        Optional<Cursor> after = Optional.empty();
        do {
            var page = queue.page(officer, filter, after);
            rows.addAll(page.rows());
            after = page.next().flatMap(next -> Cursor.parse(next.text(), Worklist.KEYS));
        } while (after.isPresent());
        return rows;
    }

    private Optional<QueueRow> find(Officer officer, SubmissionNumber number) {
        var filter =
                new QueueFilter(
                        QueueFilter.State.OPEN,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(number),
                        QueueFilter.Order.DUE);
        return queue.page(officer, filter, Optional.empty()).rows().stream().findFirst();
    }

    private Proceedings.Case seen(Officer officer, SubmissionNumber number) {
        return new Proceedings.Case(number, counter.now(officer, number).lock());
    }

    /// An officer of a body that has two pages of open submissions and some more.
    private Officer paged() {
        int group = GROUPS.incrementAndGet();
        var sample = counter.received(orders.citizen());
        for (int i = 0; i < 2 * Worklist.PAGE + 7; i++) {
            copy(sample, group, i);
        }
        return new Officer(new StaffId(UUID.randomUUID()), List.of("paged-" + group));
    }

    /// Another open submission like this one; every fifth has no deadline, every third is in work.
    private void copy(SubmissionNumber sample, int group, int i) {
        jdbc.sql(
                        """
                insert into submissions.submission
                       (id, number, citizen_id, service_version_id, service, variant, body, status,
                        may_withdraw, answers, registered_on, due_on, sent_at, changed_at)
                select :id, :number, s.citizen_id, s.service_version_id, s.service, s.variant,
                       :body, case when :i % 3 = 0 then 'in_work' else s.status end, s.may_withdraw, s.answers, s.registered_on,
                       case when :i % 5 > 0 then s.due_on + :i % 9 end,
                       s.sent_at + make_interval(secs => (:i * 37) % 107), s.changed_at
                  from submissions.submission s
                 where s.number = :sample
                """)
                .param("id", Ids.next(clock))
                .param("number", "26-%03d-%03d-000-0".formatted(i, group))
                .param("body", "paged-" + group)
                .param("i", i)
                .param("sample", sample.value())
                .update();
    }
}
