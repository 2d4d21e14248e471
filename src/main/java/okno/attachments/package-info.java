/// Files that citizens and agencies add to what passes between them: taken by content and never
/// by name, stored sealed, served so that nothing in them can run. A file belongs to a subject (a
/// draft that becomes a submission, a message, a decision) whose meaning other modules know; what
/// was sent is frozen. Owns `attachments.folder`, `attachments.attachment`,
/// `attachments.loose_file`.
@ApplicationModule(
        displayName = "Attachments",
        allowedDependencies = {
            "platform",
            "platform :: *",
            "accounts",
            "accounts :: representation",
            "accounts :: events",
            "accounts :: ports",
            "signatures",
            "signatures :: embedded",
            "signatures :: evidence",
            "signatures :: report",
            "audit"
        })
@NullMarked
package okno.attachments;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
