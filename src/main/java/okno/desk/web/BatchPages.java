package okno.desk.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import okno.accounts.StaffId;
import okno.desk.Queue;
import okno.desk.QueueRow;
import okno.platform.web.Option;
import okno.platform.web.Problems;
import okno.submissions.Proceedings.Officer;
import okno.submissions.SubmissionNumber;
import org.springframework.stereotype.Component;

/// Makes the pages on which a deed on many submissions is confirmed and its outcome is told: one
/// query for all that was marked, whatever it is.
@Component
class BatchPages {
    private final Queue queue;
    private final QueueRows rows;
    private final DeskOfficers officers;

    BatchPages(Queue queue, QueueRows rows, DeskOfficers officers) {
        this.queue = queue;
        this.rows = rows;
        this.officers = officers;
    }

    /// What was marked, sorted.
    ///
    /// @param possible those with which it can be done, in the order of their marks
    private record Sorted(List<QueueRow> possible, List<BatchPage.Other> others) {}

    /// What will be done.
    BatchPage asked(
            Officer officer, BatchDeed deed, BatchChoice choice, String typed, Problems problems) {
        var taker =
                deed == BatchDeed.ASSIGNMENT
                        ? Optional.of(officer.id())
                        : Optional.<StaffId>empty();
        var sorted = sort(officer, choice.numbers(), row -> whyNot(row, taker));
        return new BatchPage(
                deed.slug(),
                rows.of(sorted.possible()),
                sorted.others(),
                deed == BatchDeed.HANDOVER ? colleagues(officer, sorted.possible()) : List.of(),
                typed,
                choice.back(),
                problems);
    }

    /// What was done: with whom each of them is now.
    BatchPage done(Officer officer, BatchDeed deed, BatchChoice choice, StaffId to) {
        var sorted = sort(officer, choice.numbers(), row -> whyNotDone(row, to));
        return new BatchPage(
                deed.slug(),
                rows.of(sorted.possible()),
                sorted.others(),
                List.of(),
                officers.nameOf(Optional.of(to)),
                choice.back(),
                Problems.NONE);
    }

    private Sorted sort(
            Officer officer,
            List<SubmissionNumber> numbers,
            Function<QueueRow, Optional<String>> whyNot) {
        var found =
                queue.chosen(officer, numbers).stream()
                        .collect(Collectors.toMap(QueueRow::number, Function.identity()));
        var possible = new ArrayList<QueueRow>();
        var others = new ArrayList<BatchPage.Other>();
        for (var number : numbers) {
            var row = Optional.ofNullable(found.get(number));
            var reason = row.map(whyNot).orElse(Optional.of("desk.batch.unknown"));
            if (reason.isEmpty()) {
                row.ifPresent(possible::add);
            } else {
                var path = row.isPresent() ? DeskPaths.show(number) : null;
                others.add(new BatchPage.Other(number.value(), path, reason.get()));
            }
        }
        return new Sorted(possible, others);
    }

    private static Optional<String> whyNot(QueueRow row, Optional<StaffId> taker) {
        if (row.endedAt().isPresent()) {
            return Optional.of("desk.batch.ended");
        }
        return taker.isPresent() && row.officer().equals(taker)
                ? Optional.of("desk.batch.own")
                : Optional.empty();
    }

    private static Optional<String> whyNotDone(QueueRow row, StaffId to) {
        if (row.officer().equals(Optional.of(to))) {
            return Optional.empty();
        }
        return Optional.of(row.endedAt().isPresent() ? "desk.batch.ended" : "desk.batch.changed");
    }

    /// Who works for every body of the submissions.
    private List<Option> colleagues(Officer officer, List<QueueRow> possible) {
        var bodies = possible.stream().map(QueueRow::body).collect(Collectors.toSet());
        return officers.colleagues(officer.id(), bodies);
    }
}
