package okno.attachments;

import java.util.UUID;

/// Addresses of files for their citizen.
public final class AttachmentPaths {
    /// Where files are removed from a draft.
    public static final String REMOVALS = "/account/files/removals";

    private AttachmentPaths() {}

    /// Takes one file at once for a slot of a draft: the `upload` of a file field.
    public static String upload(UUID subject, String slot) {
        return "/account/files/" + subject + "/" + slot;
    }

    public static String save(AttachmentId id) {
        return "/account/files/" + id;
    }

    public static String view(AttachmentId id) {
        return "/account/files/" + id + "/view";
    }
}
