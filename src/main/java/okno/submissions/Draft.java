package okno.submissions;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import okno.accounts.CitizenId;

/// What a citizen has filled in so far.
///
/// @param versionId the version of the service it is filled in with
/// @param variant the slug of the variant
/// @param place ОКТМО of the place it is ordered for, if one was chosen
/// @param body the slug of the body chosen to receive it
/// @param answers the tree of the answers, as the form language writes it
/// @param lock counts its changes
/// @param frozen whether it was frozen to be signed, perhaps before its last changes
public record Draft(
        SubmissionId id,
        CitizenId citizen,
        UUID versionId,
        String variant,
        Optional<String> place,
        Optional<String> body,
        Map<String, Object> answers,
        Instant changedAt,
        int lock,
        boolean frozen) {
    Draft answering(Map<String, Object> next) {
        return new Draft(
                id, citizen, versionId, variant, place, body, next, changedAt, lock, frozen);
    }

    /// Ordered for another place, whose bodies are others.
    Draft at(Optional<String> other) {
        return new Draft(
                id,
                citizen,
                versionId,
                variant,
                other,
                Optional.empty(),
                answers,
                changedAt,
                lock,
                frozen);
    }

    Draft to(String receiver) {
        return new Draft(
                id,
                citizen,
                versionId,
                variant,
                place,
                Optional.of(receiver),
                answers,
                changedAt,
                lock,
                frozen);
    }
}
