package okno.catalogue.web;

import gg.jte.Content;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import okno.agencies.Agency;
import okno.agencies.OfficeCard;
import okno.agencies.ports.PublishedAnswers.PublishedAnswer;
import okno.catalogue.DocumentNeed;
import okno.catalogue.ServicePackage;
import okno.catalogue.ServiceVersion;
import okno.catalogue.Variant;
import okno.platform.Zones;
import okno.platform.web.Link;
import okno.platform.web.Prose;

/// The card of a service.
///
/// @param inForce number of the version in force; absent on that version itself
/// @param agency the body that answers for it; absent where it is not known
/// @param linkedData the card for search engines
/// @param blanks that belong to the service now
/// @param bodies those that receive applications from the chosen place
/// @param advice what is asked about it
public record ServicePage(
        ServicePackage service,
        ServiceVersion version,
        Optional<Integer> inForce,
        Optional<Agency> agency,
        Availability availability,
        Prose description,
        Prose course,
        List<String> recipients,
        List<VariantPart> variants,
        List<Body> bodies,
        List<BlankView> blanks,
        Advice advice,
        Content linkedData) {

    private static final List<String> SECTIONS =
            List.of(
                    "description",
                    "course",
                    "who",
                    "documents",
                    "terms",
                    "fee",
                    "result",
                    "refusal",
                    "blanks",
                    "reception",
                    "consulting",
                    "where",
                    "appeal",
                    "acts");

    private static final int MOST_BLANKS = 20;
    private static final Set<String> OF_SERVICES = Set.of("documents", "refusal", "blanks");
    private static final Set<String> OF_FUNCTIONS = Set.of("course");

    /// The zone in which its days are told.
    public ZoneId zone() {
        return agency.map(Agency::zone).orElse(Zones.MOSCOW);
    }

    /// «Услуги», then the body.
    public List<Link> crumbs(String services) {
        return Stream.concat(
                        Stream.of(new Link(services, "/services")),
                        agency.stream()
                                .map(body -> new Link(body.title(), "/agencies/" + body.slug())))
                .toList();
    }

    /// The sections of the card in their order; each is a heading and an address on the page.
    public List<String> sections() {
        return SECTIONS.stream().filter(this::has).toList();
    }

    /// Whether the card has a section: a function is not asked for, so it needs no documents and
    /// is not refused.
    public boolean has(String section) {
        return !(service.function() ? OF_SERVICES : OF_FUNCTIONS).contains(section);
    }

    /// The blanks that the card names itself.
    public List<BlankView> firstBlanks() {
        return blanks.stream().limit(MOST_BLANKS).toList();
    }

    /// Whether there are more of them than a card is for.
    public boolean moreBlanks() {
        return blanks.size() > MOST_BLANKS;
    }

    public boolean several() {
        return variants.size() > 1;
    }

    /// Variants that can be ordered on the portal.
    public List<VariantPart> orderable() {
        return variants.stream().filter(variant -> variant.orderPath().isPresent()).toList();
    }

    /// Where the service is offered.
    ///
    /// @param chosen name of the chosen place; empty if none is chosen
    /// @param here whether it is offered there; true if no place is chosen
    /// @param places names of all places where it is offered
    /// @param same the service of the same name that is offered here instead
    public record Availability(String chosen, boolean here, String places, Optional<Link> same) {}

    /// A variant with the terms of the chosen place.
    ///
    /// @param recipients titles
    /// @param orderPath where it is ordered; absent if it cannot be ordered on the portal
    /// @param here rules of the chosen place that hold, the wider one first
    /// @param elsewhere differences of the places within the one that is shown
    public record VariantPart(
            Variant variant,
            Prose who,
            List<String> recipients,
            List<DocumentPart> documents,
            Optional<String> orderPath,
            List<Local> here,
            List<Local> elsewhere) {}

    /// A document with its place in the register.
    ///
    /// @param path of its page; absent in an old version that names one nobody needs any longer
    public record DocumentPart(
            DocumentNeed need, Optional<String> path, Optional<BlankView> blank) {}

    /// What readers ask about the service.
    ///
    /// @param askable whether somebody answers on the portal
    /// @param answers what is asked often
    public record Advice(boolean askable, List<PublishedAnswer> answers) {
        static final Advice NONE = new Advice(false, List.of());
    }

    /// A body with its offices for the chosen place as they are now.
    ///
    /// @param more how many other offices its page shows
    public record Body(Agency agency, List<OfficeCard> offices, int more) {}

    /// How a variant differs in a place.
    ///
    /// @param place its name
    public record Local(String place, Variant.LocalRule rule) {}
}
