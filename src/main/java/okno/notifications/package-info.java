/// Tells citizens what is new: the feed in the cabinet and letters by electronic mail. Owns
/// `notifications.notice` and, in a demonstration, `notifications.outbox`. It listens; nobody
/// depends on it but the pages of home, so that losing mail can never lose a submission.
@ApplicationModule(
        displayName = "Notifications",
        allowedDependencies = {
            "identifiers",
            "platform",
            "platform :: *",
            "accounts",
            "accounts :: events",
            "accounts :: ports",
            "accounts :: representation",
            "places",
            "submissions :: events",
            "consulting :: events"
        })
@NullMarked
package okno.notifications;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
