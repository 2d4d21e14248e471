/// People who sign in: citizens with their claims to a СНИЛС, staff with their roles, passwords,
/// second factors, certificates, sessions, consents. Owns every table of the schema `accounts`.
/// Which agencies an officer works for is known to the module of agencies.
@ApplicationModule(
        displayName = "Accounts",
        allowedDependencies = {
            "identifiers",
            "platform",
            "platform :: *",
            "audit",
            "places",
            "signatures",
            "signatures :: signing"
        })
@NullMarked
package okno.accounts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
