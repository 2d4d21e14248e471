package okno.catalogue.history;

import java.util.Optional;
import okno.agencies.Level;
import okno.catalogue.DocumentNeed;
import okno.catalogue.ServicePackage.Act;
import okno.catalogue.ServicePackage.RequiredLevel;
import okno.catalogue.ServicePackage.Way;
import okno.catalogue.Variant;
import okno.terms.Term;

/// One thing that a card says.
///
/// @param variant title of the variant it is said of; empty if of the service as a whole or of its
///     only variant
public record CardFact(String variant, Said said) {

    /// What is said, as it stands in the package: words are made for the reader later.
    public sealed interface Said {
        /// Short words.
        record Words(String text) implements Said {}

        /// A text too long to be told again: only that it changed.
        record Prose(String text) implements Said {}

        record Lasts(Variant.Timing timing) implements Said {}

        record Costs(Variant.Fee fee) implements Said {}

        /// The fee of one place, or its term and the rest.
        record Locally(Variant.LocalRule rule) implements Said {}

        record Needs(DocumentNeed document) implements Said {}

        /// A ground for suspending the service, with how long at most.
        record Suspends(String ground, Optional<Term> term) implements Said {}

        record By(Way way) implements Said {}

        /// The least level of an account that may order.
        record Account(RequiredLevel level) implements Said {}

        /// An order asks for a copy of what proves identity.
        record CopiesIdentity() implements Said {}

        /// An order has to be signed by a qualified certificate.
        record IsSigned() implements Said {}

        record Ruled(Act act) implements Said {}

        /// Recipients by their slug.
        record To(String recipient) implements Said {}

        /// A place by its OKTMO.
        record In(String oktmo) implements Said {}

        record Of(Level level) implements Said {}

        /// The body that answers for the service, by its slug; empty where it is not known.
        record Answers(String agency) implements Said {}

        /// A body that receives applications, by its slug.
        record At(String agency) implements Said {}
    }
}
