package okno.signatures.evidence;

import java.time.Instant;
import java.util.UUID;
import okno.signatures.Verification;

/// A signature that was received and kept.
///
/// @param subject what was signed: an application, a file
/// @param about which of the documents of the subject
/// @param verification what was found when it was received; the evidence lies apart
public record KeptSignature(
        UUID id, UUID subject, String about, Instant receivedAt, Verification verification) {}
