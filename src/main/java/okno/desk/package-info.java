/// Where officers work: the queue of their bodies, the case with its decisions, notes among
/// colleagues, the questions of citizens. Owns `desk.note`, `desk.saved_view`; reads the view
/// `submissions.queue`, which the owner publishes for it. Nobody uses this module: it is pages and
/// their queries.
@ApplicationModule(
        displayName = "Desk",
        allowedDependencies = {
            "platform",
            "platform :: *",
            "forms",
            "terms",
            "accounts",
            "accounts :: identity",
            "accounts :: representation",
            "agencies",
            "catalogue",
            "attachments",
            "attachments :: web",
            "signatures :: evidence",
            "signatures :: report",
            "appeals",
            "appeals :: complaints",
            "appeals :: figures",
            "submissions",
            "submissions :: *",
            "payments",
            "consulting",
            "consulting :: frequent",
            "audit"
        })
@NullMarked
package okno.desk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
