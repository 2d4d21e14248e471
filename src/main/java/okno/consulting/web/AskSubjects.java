package okno.consulting.web;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import okno.agencies.Agencies;
import okno.catalogue.Catalogue;
import okno.places.ChosenPlace;
import okno.platform.NotFound;
import org.springframework.stereotype.Component;

/// Finds what can be asked about, and who answers.
@Component
class AskSubjects {
    private final Catalogue catalogue;
    private final Agencies agencies;
    private final Clock clock;

    AskSubjects(Catalogue catalogue, Agencies agencies, Clock clock) {
        this.catalogue = catalogue;
        this.agencies = agencies;
        this.clock = clock;
    }

    /// A service: those answer that people of the place may turn to.
    AskSubject service(String slug, ChosenPlace chosen) {
        var service = catalogue.find(slug).orElseThrow(() -> new NotFound("service")).content();
        return new AskSubject(
                "/services/" + slug,
                service.title(),
                Optional.of(slug),
                catalogue.advisers(service, chosen.place()));
    }

    /// A body: it answers itself, as long as it exists.
    AskSubject body(String slug) {
        var agency = agencies.find(slug).orElseThrow(() -> new NotFound("agency"));
        return new AskSubject(
                "/agencies/" + slug,
                agency.title(),
                Optional.empty(),
                agency.worksAt(clock.instant()) ? List.of(agency) : List.of());
    }
}
