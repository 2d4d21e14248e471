package okno.consulting;

import java.util.Map;
import java.util.Optional;
import okno.terms.Term;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// How soon bodies reply to what they are asked (`okno.consulting`).
///
/// @param term in working days, `10wd`, or calendar days, `14d`
/// @param terms the same of single bodies, by their slugs
/// @param serviceTerms the same of questions about single services, by the slugs of these
@ConfigurationProperties("okno.consulting")
record ConsultingSettings(
        @DefaultValue("10wd") String term,
        @DefaultValue Map<String, String> terms,
        @DefaultValue Map<String, String> serviceTerms) {

    /// @throws IllegalArgumentException if a term is not one of days
    ConsultingSettings {
        terms = Map.copyOf(terms);
        serviceTerms = Map.copyOf(serviceTerms);
        read("okno.consulting.term", term);
        terms.forEach((agency, own) -> read("okno.consulting.terms." + agency, own));
        serviceTerms.forEach((slug, own) -> read("okno.consulting.service-terms." + slug, own));
    }

    /// The term of a question: that of its service, else that of the body.
    Term of(String agency, Optional<String> service) {
        var own = service.flatMap(slug -> Optional.ofNullable(serviceTerms.get(slug)));
        return read(agency, own.orElseGet(() -> terms.getOrDefault(agency, term)));
    }

    private static Term read(String name, String text) {
        return Term.parse(text)
                .filter(it -> it.unit() == Term.Unit.WORKING_DAYS || it.unit() == Term.Unit.DAYS)
                .orElseThrow(
                        () -> new IllegalArgumentException(name + ": a term such as 10wd or 14d"));
    }
}
