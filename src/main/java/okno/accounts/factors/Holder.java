package okno.accounts.factors;

import java.io.Serializable;
import java.nio.ByteBuffer;
import java.util.UUID;
import okno.accounts.CitizenId;
import okno.accounts.StaffId;
import okno.audit.Actor;
import org.jspecify.annotations.Nullable;

/// Whose factors these are.
public sealed interface Holder extends Serializable {
    /// A citizen.
    record OfCitizen(CitizenId id) implements Holder {}

    /// A member of staff.
    record OfStaff(StaffId id) implements Holder {}

    static Holder of(CitizenId id) {
        return new OfCitizen(id);
    }

    static Holder of(StaffId id) {
        return new OfStaff(id);
    }

    /// The id of the person, one of both kinds together.
    default UUID value() {
        return switch (this) {
            case OfCitizen(var id) -> id.value();
            case OfStaff(var id) -> id.value();
        };
    }

    /// The word for the kind of person in the record of deeds.
    default String kind() {
        return switch (this) {
            case OfCitizen _ -> "citizen";
            case OfStaff _ -> "staff";
        };
    }

    default Actor actor() {
        return switch (this) {
            case OfCitizen(var id) -> Actor.citizen(id.value());
            case OfStaff(var id) -> Actor.staff(id.value());
        };
    }

    /// The id as sixteen bytes: what secrets of this person are sealed to, and by what his devices
    /// know him.
    default byte[] bytes() {
        return ByteBuffer.allocate(2 * Long.BYTES)
                .putLong(value().getMostSignificantBits())
                .putLong(value().getLeastSignificantBits())
                .array();
    }

    /// What a row says of a citizen, if it is one.
    default @Nullable UUID citizen() {
        return this instanceof OfCitizen(var id) ? id.value() : null;
    }

    /// What a row says of a member of staff, if it is one.
    default @Nullable UUID staff() {
        return this instanceof OfStaff(var id) ? id.value() : null;
    }
}
