/// Tells citizens what is new: the feed in the cabinet, and beside it what they chose or what the
/// law asks for. Owns `notifications.news`, `.notice`, `.delivery`, `.attempt` and, in a
/// demonstration, `.outbox`. It listens; nobody depends on it but the pages of home, so that losing
/// mail can never lose a submission.
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
            "submissions :: unreached",
            "consulting :: events",
            "appeals :: events"
        })
@NullMarked
package okno.notifications;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
