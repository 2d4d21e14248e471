/// What people owe bodies and what they paid: charges with their УИН, money received and which
/// charge it settles. Amounts are whole kopecks; where a charge stands is derived, never stored.
/// Owns every table of the schema `payments`.
///
/// Start with [Charges] for what is owed, with [Payments] for money that was received.
@ApplicationModule(
        displayName = "Payments",
        allowedDependencies = {
            "identifiers",
            "content",
            "platform",
            "platform :: *",
            "accounts",
            "accounts :: representation",
            "accounts :: identity",
            "accounts :: events",
            "accounts :: ports",
            "accounts :: throttle",
            "agencies",
            "signatures",
            "signatures :: *",
            "audit"
        })
@NullMarked
package okno.payments;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
