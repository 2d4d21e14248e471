package okno.catalogue;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import okno.agencies.Level;
import okno.places.Place;
import okno.terms.Term;

/// The passport of a service as its authors wrote it (its list of fields follows the rules of the
/// federal register, Government decree of 24.10.2011 No 861): what the card shows and what the
/// order asks. Immutable; a change is a new [ServiceVersion].
///
/// @param summary one line of essence
/// @param description Markdown
/// @param course how a function concerns a person, in Markdown; absent of a service
/// @param checked when its facts were last compared with their sources, and by whom
public record ServicePackage(
        String slug,
        String title,
        String summary,
        Kind kind,
        Provision provision,
        Classes classes,
        Applying applying,
        String description,
        List<Variant> variants,
        List<Consultation> consulting,
        Optional<Appeal> appeal,
        List<Act> acts,
        Optional<String> course,
        Optional<Checked> checked) {

    public ServicePackage {
        variants = List.copyOf(variants);
        consulting = List.copyOf(consulting);
        acts = List.copyOf(acts);
    }

    public Optional<Variant> variant(String wanted) {
        return variants.stream().filter(variant -> variant.slug().equals(wanted)).findFirst();
    }

    /// Whether it came as a line of an exchange folder: what the card does not tell is not known.
    public boolean light() {
        return applying.ways().isEmpty();
    }

    /// Whether at least one variant can be ordered on the portal.
    public boolean online() {
        return !function()
                && applying.ways().contains(Way.PORTAL)
                && variants.stream().anyMatch(variant -> variant.form().isPresent());
    }

    /// The term of all its variants; absent where they differ or none is known.
    public Optional<Term> term() {
        return common(variants.stream().map(variant -> variant.timing().term()));
    }

    /// What all its variants cost, in kopecks; absent where they differ or that is not known.
    public Optional<Long> kopecks() {
        return common(
                variants.stream()
                        .map(
                                variant ->
                                        variant.fee() instanceof Variant.Fee.Known known
                                                ? Optional.of(known.kopecks())
                                                : Optional.empty()));
    }

    private static <T> Optional<T> common(Stream<Optional<T>> each) {
        var different = each.distinct().toList();
        return different.size() == 1 ? different.getFirst() : Optional.empty();
    }

    /// Whether it is a function, which a body performs by itself.
    public boolean function() {
        return kind == Kind.FUNCTION;
    }

    /// What the register tells apart (Government decree of 24.10.2011 No 861).
    public enum Kind {
        /// People ask for it.
        SERVICE,
        /// A body performs it of its own accord: control, supervision. Nobody orders it.
        FUNCTION
    }

    /// Who provides it and where.
    ///
    /// @param agency slug of the body that answers for the service; empty if it is not known
    /// @param bodies slugs of those that may receive an application; each serves some places
    /// @param places OKTMO of 8 digits; a region stands for all its municipalities; none where it
    ///     is not known, so that nobody is told it is not offered
    public record Provision(Level level, String agency, List<String> bodies, List<String> places) {
        public Provision {
            bodies = List.copyOf(bodies);
            places = List.copyOf(places);
        }

        /// Slugs of the bodies that answer for the service or receive applications.
        public Set<String> involved() {
            var involved = new LinkedHashSet<>(bodies);
            involved.add(agency);
            return involved;
        }

        /// Whether people of a place may use it; as [okno.agencies.Agency#serves]. Who has chosen
        /// none is told of all.
        public boolean offeredIn(Optional<Place> place) {
            return places.isEmpty() || place.isEmpty() || offeredIn(place.get());
        }

        private boolean offeredIn(Place place) {
            return places.stream()
                    .anyMatch(known -> place.covers(known) || known.equals(place.regionOktmo()));
        }
    }

    /// How the service is found: slugs of the classifiers and words that people search for.
    public record Classes(
            List<String> topics,
            List<String> recipients,
            List<String> situations,
            List<String> keywords) {
        public Classes {
            topics = List.copyOf(topics);
            recipients = List.copyOf(recipients);
            situations = List.copyOf(situations);
            keywords = List.copyOf(keywords);
        }
    }

    /// How one applies and gets the result, and what an order on the portal needs.
    public record Applying(
            Set<Way> ways,
            Set<Way> resultWays,
            RequiredLevel level,
            IdentityCopy identityCopy,
            RequiredSignature signature) {}

    /// A way to come to the body or to hear from it.
    public enum Way {
        PORTAL,
        OFFICE,
        MFC,
        POST,
        EMAIL,
        PHONE,
        SITE
    }

    /// The least level of an account that may order.
    public enum RequiredLevel {
        BASIC,
        STANDARD,
        CONFIRMED
    }

    /// Whether the order has the step «Копия документа, удостоверяющего личность».
    public enum IdentityCopy {
        REQUIRED,
        OPTIONAL,
        NONE
    }

    /// How an application that is sent on the portal has to be signed (63-ФЗ, ст. 5; Government
    /// decree of 25.06.2012 No 634).
    public enum RequiredSignature {
        /// Not at all.
        NONE,
        /// By sending it from a confirmed account: a simple signature.
        SIMPLE,
        /// By a qualified certificate of whoever sends it.
        QUALIFIED
    }

    /// The day on which the facts of the card were compared with their sources.
    ///
    /// @param by who did it: a body or its office, never a person
    public record Checked(LocalDate on, Optional<String> by) {}

    public record Consultation(Way way, String text) {}

    /// The pre-trial complaint.
    ///
    /// @param where to whom
    /// @param term within which it is answered; 210-ФЗ, article 11.2 gives 15 working days
    public record Appeal(String where, List<Way> ways, Optional<Term> term) {
        public Appeal {
            ways = List.copyOf(ways);
        }
    }

    /// A legal act that rules the service.
    public record Act(
            String kind, Optional<String> number, Optional<LocalDate> date, String title) {}
}
