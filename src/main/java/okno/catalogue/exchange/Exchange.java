package okno.catalogue.exchange;

import java.util.List;
import java.util.Optional;

/// What of an exchange folder people may look for. Everything but slugs and titles may be absent.
public record Exchange(
        List<Agency> agencies,
        List<Service> services,
        List<Paper> documents,
        List<Paper> blanks,
        List<Paper> situations) {

    public Exchange {
        agencies = List.copyOf(agencies);
        services = List.copyOf(services);
        documents = List.copyOf(documents);
        blanks = List.copyOf(blanks);
        situations = List.copyOf(situations);
    }

    /// A body of power.
    ///
    /// @param parent slug of the body above it
    /// @param places OKTMO of 8 digits that it serves
    public record Agency(
            String slug,
            String title,
            String shortTitle,
            Optional<String> parent,
            List<String> places,
            Optional<String> address) {
        public Agency {
            places = List.copyOf(places);
        }
    }

    /// A service.
    ///
    /// @param about one line of essence
    /// @param agency slug of the body that provides it
    /// @param places OKTMO of 8 digits where it is offered
    public record Service(
            String slug,
            String title,
            String about,
            String description,
            Optional<String> agency,
            List<String> places,
            List<String> topics,
            List<String> situations,
            List<String> keywords) {
        public Service {
            places = List.copyOf(places);
            topics = List.copyOf(topics);
            situations = List.copyOf(situations);
            keywords = List.copyOf(keywords);
        }
    }

    /// A document, a blank or a situation of life.
    ///
    /// @param services slugs of services that need it or lead out of it
    public record Paper(String slug, String title, String text, List<String> services) {
        public Paper {
            services = List.copyOf(services);
        }
    }
}
