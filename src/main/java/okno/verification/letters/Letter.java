package okno.verification.letters;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import okno.accounts.CitizenId;
import okno.identifiers.PostalNumber;
import okno.verification.RequestNumber;

/// A registered letter with a code of activation.
///
/// @param number ours, printed on the sheet
/// @param track ШПИ, the number of the post
/// @param lock counts its changes
public record Letter(
        UUID id,
        RequestNumber number,
        UUID request,
        CitizenId citizen,
        LetterState state,
        Optional<PostalNumber> track,
        int lock,
        Instant createdAt,
        Optional<Instant> printedAt,
        Instant movedAt) {}
