package okno.consulting;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import okno.accounts.CitizenId;

/// What a citizen asked a body, without the words.
///
/// @param agency slug of the body it lies with
/// @param service slug of the service it is about; absent when it is about none
/// @param due how its term was counted
/// @param lock grows with every change
public record Inquiry(
        UUID id,
        InquiryNumber number,
        CitizenId citizen,
        String agency,
        Optional<String> service,
        InquiryState state,
        AnswerDue due,
        Instant askedAt,
        Optional<Instant> endedAt,
        int lock) {

    /// The last day for the reply.
    public LocalDate dueOn() {
        return due.lastDay();
    }

    /// As it stands once a change of it was stored.
    Inquiry next() {
        return new Inquiry(
                id, number, citizen, agency, service, state, due, askedAt, endedAt, lock + 1);
    }
}
