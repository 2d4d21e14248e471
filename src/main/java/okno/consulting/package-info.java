/// What people ask bodies beside any application, and what bodies tell everybody because they are
/// asked it often. Owns `consulting.inquiry` with its steps and `consulting.frequent_question`;
/// publishes the event [okno.consulting.InquiryChanged].
///
/// Start with [Inquiries] for what a citizen can do, with [Replies] for what an officer can.
@ApplicationModule(
        displayName = "Consulting",
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
            "agencies :: ports",
            "catalogue",
            "audit"
        })
@NullMarked
package okno.consulting;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
