/// What a citizen sends to a body, from draft to decision. Owns `submissions.draft`, `submission`
/// and the append-only `event`, from which the state follows; publishes the view
/// `submissions.queue` for the desk and the event [okno.submissions.StatusChanged].
@ApplicationModule(
        displayName = "Submissions",
        allowedDependencies = {
            "identifiers",
            "platform",
            "platform :: *",
            "forms",
            "terms",
            "places",
            "accounts",
            "accounts :: representation",
            "accounts :: events",
            "accounts :: ports",
            "accounts :: certificates",
            "agencies",
            "agencies :: workload",
            "catalogue",
            "attachments",
            "attachments :: web",
            "payments",
            "payments :: payees",
            "payments :: events",
            "signatures",
            "signatures :: embedded",
            "signatures :: evidence",
            "signatures :: report",
            "signatures :: seal",
            "signatures :: signing",
            "audit"
        })
@NullMarked
package okno.submissions;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
