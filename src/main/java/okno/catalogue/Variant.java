package okno.catalogue;

import java.util.List;
import java.util.Optional;
import okno.forms.FormDefinition;
import okno.places.Place;
import okno.terms.Term;

/// One aim within a service («подуслуга»): its own recipients, term, fee, documents, results,
/// grounds for refusal and form.
///
/// @param recipients slugs of the classifier
/// @param who for whom, in words (Markdown)
/// @param form absent where the variant cannot be ordered on the portal
public record Variant(
        String slug,
        String title,
        List<String> recipients,
        Optional<String> who,
        Timing timing,
        Fee fee,
        List<DocumentNeed> documents,
        List<Outcome> outcomes,
        Refusals refusals,
        List<LocalRule> localRules,
        Optional<FormDefinition> form) {

    public Variant {
        recipients = List.copyOf(recipients);
        documents = List.copyOf(documents);
        outcomes = List.copyOf(outcomes);
        localRules = List.copyOf(localRules);
    }

    /// The variant as it is provided in a place: the rule of the place itself wins over that of its
    /// region.
    public Variant in(Place place) {
        return localRule(place.oktmo())
                .or(() -> localRule(place.regionOktmo()))
                .map(this::with)
                .orElse(this);
    }

    private Optional<LocalRule> localRule(String oktmo) {
        return localRules.stream().filter(rule -> rule.place().equals(oktmo)).findFirst();
    }

    private Variant with(LocalRule rule) {
        return new Variant(
                slug,
                title,
                recipients,
                who,
                rule.term().map(timing::with).orElse(timing),
                rule.fee().<Fee>map(local -> local).orElse(fee),
                documents,
                outcomes,
                refusals,
                localRules,
                form);
    }

    /// Terms of the service.
    ///
    /// @param term of the service itself; absent where no reliable figure is known
    /// @param from the event that starts it
    /// @param registration term in which the body registers an application
    /// @param queueMinutes longest wait in the queue; Government decree of 22.12.2012 No 1376
    ///     allows 15
    public record Timing(
            Optional<Term> term,
            StartsAt from,
            Optional<String> note,
            Optional<Term> registration,
            Optional<Integer> queueMinutes) {

        static Timing unknown(Optional<Term> registration, Optional<Integer> queueMinutes) {
            return new Timing(
                    Optional.empty(),
                    StartsAt.REGISTRATION,
                    Optional.empty(),
                    registration,
                    queueMinutes);
        }

        Timing with(Term local) {
            return new Timing(
                    Optional.of(local), from, Optional.empty(), registration, queueMinutes);
        }
    }

    /// The event a term is counted from.
    public enum StartsAt {
        REGISTRATION,
        RECEIPT,
        DOCUMENTS,
        PAYMENT
    }

    /// What the service costs.
    public sealed interface Fee {
        /// A known fee.
        ///
        /// @param kopecks 0 for a service free of charge
        /// @param basis the act that sets the fee
        record Known(long kopecks, Optional<String> note, Optional<String> basis) implements Fee {
            static Known of(long kopecks) {
                return new Known(kopecks, Optional.empty(), Optional.empty());
            }
        }

        /// No reliable figure is known: the card says so instead of naming one.
        record Unknown(Optional<String> note) implements Fee {}
    }

    /// How a variant differs in a place.
    ///
    /// @param place OKTMO of 8 digits
    public record LocalRule(String place, Optional<Term> term, Optional<Fee.Known> fee) {}

    /// What the service ends with.
    ///
    /// @param form on paper, as a file
    public record Outcome(String title, Kind kind, Optional<String> form) {
        public enum Kind {
            POSITIVE,
            REFUSAL
        }
    }

    /// The closed list of grounds that an officer may refuse on (210-ФЗ, article 7).
    public record Refusals(
            List<String> acceptance, List<Suspension> suspension, List<Ground> service) {
        public Refusals {
            acceptance = List.copyOf(acceptance);
            suspension = List.copyOf(suspension);
            service = List.copyOf(service);
        }

        public boolean isEmpty() {
            return acceptance.isEmpty() && suspension.isEmpty() && service.isEmpty();
        }

        static Refusals none() {
            return new Refusals(List.of(), List.of(), List.of());
        }
    }

    /// A ground for suspending the service and how long at most.
    public record Suspension(String ground, Optional<Term> term) {}

    /// A ground for refusing the service; the code is what a decision keeps.
    public record Ground(String code, String text) {}
}
