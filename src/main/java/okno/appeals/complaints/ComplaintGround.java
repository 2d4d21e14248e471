package okno.appeals.complaints;

import static java.util.stream.Collectors.toCollection;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import okno.submissions.SubmissionStatus;
import okno.terms.Term;

/// What people may complain of before they go to court (210-ФЗ, ст. 11.1), in the order of the law.
public enum ComplaintGround {
    /// The application was registered late (п. 1).
    REGISTRATION_LATE,
    /// The service is provided late (п. 2).
    DECISION_LATE,
    /// Papers or deeds are demanded that no act provides for (п. 3).
    NEEDLESS_DEMAND,
    /// Papers were not accepted (п. 4).
    ACCEPTANCE_REFUSED,
    /// The service was refused on grounds that no act provides for (п. 5).
    SERVICE_REFUSED,
    /// A fee is demanded that no act provides for (п. 6).
    NEEDLESS_FEE,
    /// Mistakes in the result are not put right, or not in time (п. 7).
    MISTAKES_KEPT,
    /// The result is handed over late or in the wrong way (п. 8).
    HANDED_OVER_LATE,
    /// The service was suspended on grounds that no act provides for (п. 9).
    SUSPENDED,
    /// Papers are demanded that the first refusal did not name (п. 10).
    REPEATED_DEMAND;

    private static final Term USUAL = Term.workingDays(15);
    private static final Term SHORT = Term.workingDays(5);

    /// What the portal knows of the case.
    ///
    /// @param begun whether the body has accepted it for work
    /// @param overdue whether the last day for the decision has passed
    public record CaseFacts(SubmissionStatus status, boolean begun, boolean overdue) {}

    /// How long the decision on the complaint may take from its registration (ст. 11.2, ч. 6).
    public Term term() {
        return switch (this) {
            case ACCEPTANCE_REFUSED, MISTAKES_KEPT -> SHORT;
            default -> USUAL;
        };
    }

    /// Those that fit a case as it stands, the likeliest first. People know best what happened to
    /// them: nothing forbids the others.
    public static List<ComplaintGround> fitting(CaseFacts facts) {
        var late = facts.overdue() ? Stream.of(DECISION_LATE) : Stream.<ComplaintGround>empty();
        return Stream.concat(late, inStatus(facts))
                .collect(toCollection(LinkedHashSet::new))
                .stream()
                .toList();
    }

    /// The others, in the order of the law.
    public static List<ComplaintGround> besides(List<ComplaintGround> fitting) {
        return Arrays.stream(values()).filter(ground -> !fitting.contains(ground)).toList();
    }

    private static Stream<ComplaintGround> inStatus(CaseFacts facts) {
        return switch (facts.status()) {
            case REGISTERED, DELIVERED -> Stream.of(REGISTRATION_LATE);
            case IN_WORK, INTERIM -> Stream.of(DECISION_LATE, NEEDLESS_FEE);
            case NEED_INFO -> Stream.of(NEEDLESS_DEMAND, SUSPENDED, REPEATED_DEMAND);
            case DONE -> Stream.of(MISTAKES_KEPT, HANDED_OVER_LATE, NEEDLESS_FEE);
            case REFUSED ->
                    facts.begun()
                            ? Stream.of(SERVICE_REFUSED, REPEATED_DEMAND)
                            : Stream.of(ACCEPTANCE_REFUSED, SERVICE_REFUSED);
            case CANCELLING, CANCELLED, CANCEL_DENIED -> Stream.of(DECISION_LATE);
        };
    }

    /// The word in tables and keys of texts.
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// Reads [#word]; empty for anything else.
    public static Optional<ComplaintGround> of(String word) {
        return Arrays.stream(values()).filter(ground -> ground.word().equals(word)).findFirst();
    }
}
