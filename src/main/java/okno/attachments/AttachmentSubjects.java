package okno.attachments;

import java.util.UUID;
import okno.accounts.CitizenId;

/// Implemented by the modules that own subjects, so that a file may be sent by itself before the
/// page it is chosen on.
public interface AttachmentSubjects {
    /// Whether this is an open draft of this citizen with a file question of this key, or
    /// `identity` where a copy of the identity document is asked for.
    boolean accepts(CitizenId owner, UUID subject, String slot);
}
