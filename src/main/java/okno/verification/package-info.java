/// Confirmation of identities: the service centres where it is done, what citizens asked for, the
/// operators' counter, registered letters, codes of activation. Owns every table of the schema
/// `verification`; what a person is and may do stands in accounts, and the ladder of levels is
/// climbed there. Start with [Requests] and `okno.verification.codes.Activation`.
@ApplicationModule(
        displayName = "Verification",
        allowedDependencies = {
            "identifiers",
            "content",
            "platform",
            "platform :: *",
            "accounts",
            "accounts :: identity",
            "accounts :: recovery",
            "accounts :: registration",
            "accounts :: representation",
            "accounts :: ports",
            "accounts :: events",
            "accounts :: throttle",
            "agencies",
            "agencies :: hours",
            "places",
            "attachments",
            "attachments :: web",
            "audit"
        })
@NullMarked
package okno.verification;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
