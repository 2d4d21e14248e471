package okno.desk.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import okno.desk.Batches;
import okno.platform.FieldProblem;
import okno.platform.web.SafePath;
import okno.submissions.Proceedings.Case;
import okno.submissions.SubmissionNumber;
import org.springframework.web.util.UriComponentsBuilder;

/// The submissions that an officer has marked in the queue: their numbers, on a confirmation with
/// the lock that was shown.
///
/// @param back the page of the queue that they were marked on
record BatchChoice(List<Case> cases, String back) {
    static final String CASE = "case";
    private static final int NEVER = -1;

    BatchChoice {
        cases = List.copyOf(cases);
    }

    /// What is no number of a submission was not marked.
    static BatchChoice of(HttpServletRequest request) {
        var values = request.getParameterValues(CASE);
        var cases = values == null ? Stream.<String>empty() : Arrays.stream(values);
        var back = request.getParameter("back");
        return new BatchChoice(
                cases.flatMap(value -> read(value).stream()).distinct().toList(),
                back == null ? DeskPaths.QUEUE : SafePath.or(DeskPaths.QUEUE, back));
    }

    List<SubmissionNumber> numbers() {
        return cases.stream().map(Case::number).distinct().toList();
    }

    Optional<FieldProblem> problem() {
        if (cases.isEmpty()) {
            return Optional.of(FieldProblem.of("", "desk.batch.none"));
        }
        return cases.size() > Batches.MOST
                ? Optional.of(FieldProblem.of("", "desk.batch.many", Batches.MOST))
                : Optional.empty();
    }

    /// Where the officer sees what came of it.
    String outcome(BatchDeed deed, String to) {
        return UriComponentsBuilder.fromPath(DeskPaths.BATCH + "/" + deed.slug())
                .queryParam("to", to)
                .queryParam(CASE, numbers().toArray())
                .queryParam("back", "{back}")
                .encode()
                .buildAndExpand(back)
                .toUriString();
    }

    private static Optional<Case> read(String value) {
        var parts = value.split(":", 2);
        return SubmissionNumber.parse(parts[0])
                .map(number -> new Case(number, parts.length < 2 ? NEVER : lock(parts[1])));
    }

    private static int lock(String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException _) {
            return NEVER;
        }
    }
}
