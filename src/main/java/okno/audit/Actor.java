package okno.audit;

import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/// Who did a deed.
///
/// @param kind which sort of actor
/// @param id his id; the name of the part of the system; an empty text for a guest
/// @param principal the id of the person he does it for, if he acts for another
public record Actor(Kind kind, String id, Optional<String> principal) {
    public Actor(Kind kind, String id) {
        this(kind, id, Optional.empty());
    }

    /// The sorts of actors.
    public enum Kind {
        CITIZEN,
        STAFF,
        SYSTEM,
        GUEST;

        /// The word in the database.
        public String text() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public static Actor citizen(UUID id) {
        return new Actor(Kind.CITIZEN, id.toString());
    }

    /// The same actor, acting for a person.
    public Actor onBehalfOf(UUID person) {
        return new Actor(kind, id, Optional.of(person.toString()));
    }

    public static Actor staff(UUID id) {
        return new Actor(Kind.STAFF, id.toString());
    }

    /// A part of the portal that acts by itself: a job, a clock.
    public static Actor system(String name) {
        return new Actor(Kind.SYSTEM, name);
    }

    public static Actor guest() {
        return new Actor(Kind.GUEST, "");
    }
}
