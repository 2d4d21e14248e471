package okno.consulting;

import java.util.List;
import java.util.Optional;

/// An inquiry with everything that was said.
///
/// @param steps in the order of time; the first is the question
public record OpenedInquiry(Inquiry inquiry, List<InquiryStep> steps) {
    public OpenedInquiry {
        steps = List.copyOf(steps);
    }

    /// What was asked.
    public InquiryStep question() {
        return steps.getFirst();
    }

    /// What ended it; empty while it is open.
    public Optional<InquiryStep> reply() {
        return inquiry.state().open() ? Optional.empty() : Optional.of(steps.getLast());
    }
}
