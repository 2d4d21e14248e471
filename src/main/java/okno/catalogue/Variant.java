package okno.catalogue;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
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

    /// The variant as it is provided in a place: what the place itself says wins over what its
    /// region says, and what neither says is as everywhere.
    public Variant in(Place place) {
        var local = this;
        for (var rule : rulesOf(place)) {
            local = local.with(rule);
        }
        return local;
    }

    /// The rules of a place, the wider one first: that of its region, that of its own.
    public List<LocalRule> rulesOf(Place place) {
        return Stream.of(place.regionOktmo(), place.oktmo())
                .distinct()
                .flatMap(oktmo -> localRules.stream().filter(rule -> rule.place().equals(oktmo)))
                .toList();
    }

    /// Whether the portal takes its fee, in some place at least.
    public boolean collected() {
        return Stream.concat(Stream.of(fee), localRules.stream().flatMap(it -> it.fee().stream()))
                .anyMatch(it -> it instanceof Fee.Known known && known.collected().isPresent());
    }

    private Variant with(LocalRule rule) {
        return new Variant(
                slug,
                title,
                recipients,
                who,
                rule.term().map(timing::with).orElse(timing),
                rule.fee().map(local -> local.collectedAs(fee)).orElse(fee),
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
        PAYMENT;

        /// Whether the portal knows when it happens, and so counts from it.
        boolean countedWith(Fee fee) {
            return switch (this) {
                case REGISTRATION, RECEIPT -> true;
                case PAYMENT -> fee instanceof Fee.Known known && known.collected().isPresent();
                case DOCUMENTS -> false;
            };
        }
    }

    /// What the service costs.
    public sealed interface Fee {
        /// A local fee is taken the way the common one is, unless it says how itself.
        private Fee collectedAs(Fee common) {
            return this instanceof Known local && common instanceof Known(_, var note, _, var how)
                    ? local.collectedAs(note, how)
                    : this;
        }

        /// A known fee.
        ///
        /// @param kopecks 0 for a service free of charge
        /// @param basis the act that sets the fee
        /// @param collected how the portal takes it; absent where it only tells of it
        record Known(
                long kopecks,
                Optional<String> note,
                Optional<String> basis,
                Optional<Collected> collected)
                implements Fee {
            static Known of(long kopecks) {
                return new Known(kopecks, Optional.empty(), Optional.empty(), Optional.empty());
            }

            /// What it is taken for goes with how it is taken: «за каждый документ».
            private Known collectedAs(Optional<String> commonNote, Optional<Collected> how) {
                return kopecks == 0 || collected.isPresent() || how.isEmpty()
                        ? this
                        : new Known(kopecks, note.or(() -> commonNote), basis, how);
            }
        }

        /// No reliable figure is known: the card says so instead of naming one.
        record Unknown(Optional<String> note) implements Fee {}
    }

    /// How the portal takes a fee.
    ///
    /// @param payee code of the requisites of the receiving body
    /// @param times key of the question for a number that the fee is taken as many times as
    /// @param within how long one has to pay what is charged after sending, and nothing else
    public record Collected(
            When when, String payee, Optional<String> times, Optional<Term> within) {
        /// The most times that a fee is taken for one application.
        public static final int MOST_TIMES = 1000;

        /// When a fee is charged.
        public enum When {
            /// Nothing may be sent unpaid (Tax Code, article 333.18, item 1).
            BEFORE,
            /// It is sent at once, and the body begins when it is paid.
            WITH,
            /// Once the body has accepted the application; its result waits for the money.
            ACCEPTED,
            /// Once the body has decided to grant it; its result waits for the money.
            DECIDED;

            /// Whether it is charged after sending.
            public boolean later() {
                return this == ACCEPTED || this == DECIDED;
            }
        }
    }

    /// How a variant differs in a place. A rule of a region holds for all its municipalities that
    /// do not say otherwise.
    ///
    /// @param place OKTMO of 8 digits
    /// @param note what else is different there, in words
    public record LocalRule(
            String place, Optional<Term> term, Optional<Fee> fee, Optional<String> note) {}

    /// What the service ends with.
    ///
    /// @param form on paper, as a file
    public record Outcome(String title, Kind kind, Optional<String> form) {
        public enum Kind {
            POSITIVE,
            REFUSAL
        }
    }

    /// The closed lists of grounds that an officer may refuse or suspend on (210-ФЗ, article 7).
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

        /// The ground of a suspension that a decision names.
        public Optional<Suspension> suspension(String code) {
            return suspension.stream().filter(one -> one.code().equals(code)).findFirst();
        }

        /// The ground on which the term does not run until a fee is paid.
        public Optional<Suspension> unpaid() {
            return suspension.stream().filter(Suspension::unpaid).findFirst();
        }

        /// The ground of a refusal that a decision names.
        public Optional<Ground> ground(String code) {
            return service.stream().filter(one -> one.code().equals(code)).findFirst();
        }

        static Refusals none() {
            return new Refusals(List.of(), List.of(), List.of());
        }
    }

    /// A ground for suspending the service and how long at most.
    ///
    /// @param code its number among those of the card, from 1: what a decision keeps
    /// @param unpaid whether it holds by itself until a fee that was charged after sending is paid
    public record Suspension(String code, String ground, Optional<Term> term, boolean unpaid) {}

    /// A ground for refusing the service; the code is what a decision keeps.
    public record Ground(String code, String text) {}
}
