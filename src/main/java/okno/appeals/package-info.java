/// What citizens appeal to bodies for (59-ФЗ), from the draft to the answer. Owns
/// `appeals.appeal` with its append-only steps and terms, `appeals.draft`, `appeals.rating` and the
/// registers of bodies; publishes the events [okno.appeals.events.AppealChanged] and
/// [okno.appeals.events.AppealOpened].
///
/// Start with [AppealDrafts] and [Appeals] for what a citizen can do, with [AppealRouting] and
/// [AppealReplies] for what an officer can, with [Complaints] and [ComplaintDecisions] for
/// complaints before court, with [AppealTransitions] for what may follow what.
@ApplicationModule(
        displayName = "Appeals",
        allowedDependencies = {
            "identifiers",
            "platform",
            "platform :: *",
            "terms",
            "places",
            "accounts",
            "accounts :: representation",
            "accounts :: events",
            "accounts :: ports",
            "accounts :: throttle",
            "agencies",
            "agencies :: workload",
            "catalogue",
            "consulting",
            "attachments",
            "attachments :: web",
            "signatures :: evidence",
            "submissions",
            "submissions :: events",
            "submissions :: ports",
            "submissions :: signing",
            "audit"
        })
@NullMarked
package okno.appeals;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
