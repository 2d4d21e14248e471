package okno.catalogue;

import java.util.List;
import java.util.Optional;
import okno.catalogue.Variant.Fee;
import okno.places.Place;
import okno.places.Places;
import okno.terms.Term;

/// A service in a list, with its essence for the chosen place.
///
/// @param terms of its variants, each once; absent where one is not known
/// @param fee the least of its variants
/// @param fromFee whether other variants cost more
/// @param function whether it is a function, which nobody orders
/// @param places names of the places where it is offered; empty if a place is chosen
public record ServiceEntry(
        String slug,
        String title,
        String summary,
        List<Optional<Term>> terms,
        Fee fee,
        boolean fromFee,
        boolean online,
        boolean function,
        String places) {

    /// The entry of a service.
    ///
    /// @param chosen the place its term and fee are told for
    public static ServiceEntry of(ServicePackage service, Optional<Place> chosen, Places places) {
        var variants =
                service.variants().stream()
                        .map(variant -> chosen.map(variant::in).orElse(variant))
                        .toList();
        var fees = variants.stream().map(Variant::fee).toList();
        return new ServiceEntry(
                service.slug(),
                service.title(),
                service.summary(),
                variants.stream().map(it -> it.timing().term()).distinct().toList(),
                fees.stream().reduce(ServiceEntry::lesser).orElseThrow(),
                fees.stream().mapToLong(ServiceEntry::kopecks).distinct().count() > 1,
                service.online(),
                service.function(),
                chosen.isPresent() ? "" : places.names(service.provision().places()));
    }

    /// An unknown fee may be any: nothing less may be promised.
    private static Fee lesser(Fee one, Fee other) {
        return kopecks(one) <= kopecks(other) ? one : other;
    }

    private static long kopecks(Fee fee) {
        return fee instanceof Fee.Known known ? known.kopecks() : -1;
    }
}
