package okno.submissions.fees;

import java.util.Locale;
import java.util.Optional;
import okno.catalogue.Variant.Collected.When;
import okno.payments.Charge;
import okno.payments.Kopecks;

/// The fee of an application that the portal takes.
///
/// @param basis the act that sets it
/// @param charge once it was charged, as the answers were then
/// @param course how the application is sent once it is paid
public record FeeDue(
        Kopecks amount, When when, Optional<String> basis, Optional<Charge> charge, Course course) {

    /// How an application whose fee comes first is sent.
    public enum Course {
        /// By itself, if its owner asks for it.
        ASK,
        /// By itself: its owner has asked for it.
        AWAITED,
        /// By itself, if its owner asks for it again: it was changed since.
        CHANGED,
        /// By the representative who looks at it.
        BY_HAND;

        /// The word in keys of texts: `by-hand`.
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /// The word of its time in keys of texts: `accepted`.
    public String word() {
        return when.name().toLowerCase(Locale.ROOT);
    }

    /// Nothing is left to pay.
    public boolean settled() {
        return charge.filter(Charge::closed).filter(this::covers).isPresent();
    }

    /// Its body asks for it no more.
    public boolean waived() {
        return charge.filter(Charge::annulled).isPresent();
    }

    private boolean covers(Charge one) {
        return !amount.moreThan(one.terms().total());
    }

    /// What was paid of an amount that is not settled.
    public Kopecks paid() {
        return settled() ? Kopecks.ZERO : charge.map(it -> it.money().paid()).orElse(Kopecks.ZERO);
    }

    /// Whether the application may not be sent yet.
    public boolean missing() {
        return when == When.BEFORE && !settled();
    }
}
