package okno.payments;

import java.util.Optional;
import java.util.UUID;
import org.springframework.modulith.NamedInterface;

/// Something happened to a charge. Nothing in it is personal.
///
/// @param subject the application that it is a fee of
@NamedInterface("events")
public record ChargeChanged(UUID charge, What what, Optional<UUID> subject) {

    /// What happened.
    @NamedInterface("events")
    public enum What {
        ISSUED,
        CORRECTED,
        ANNULLED,
        RESTORED,
        /// Nothing is left to pay.
        SETTLED,
        /// What settled it was taken back.
        REOPENED
    }

    /// Whether it is waited for no more.
    public boolean closed() {
        return what == What.SETTLED || what == What.ANNULLED;
    }
}
