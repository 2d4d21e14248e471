package okno.catalogue.exchange;

import java.util.List;
import java.util.Optional;

/// A catalogue as an exchange folder tells it. Everything but slugs and titles may be absent.
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
    /// @param level `federal`, `regional` or `municipal`
    /// @param parent slug of the body above
    /// @param places OKTMO of 8 digits that it serves
    /// @param hours in free words
    public record Agency(
            String slug,
            String title,
            String shortTitle,
            String level,
            Optional<String> parent,
            List<String> places,
            Optional<String> address,
            Optional<String> phone,
            Optional<String> hours) {
        public Agency {
            places = List.copyOf(places);
        }
    }

    /// A service.
    ///
    /// @param about one line of essence
    /// @param agency slug of the body that provides it
    /// @param places OKTMO of 8 digits where it is offered
    /// @param found what it is found by
    /// @param documents slugs
    /// @param term as [okno.terms.Term] is written: `15wd`
    public record Service(
            String slug,
            String title,
            String about,
            String description,
            Optional<String> agency,
            Optional<String> level,
            List<String> places,
            Found found,
            List<String> documents,
            Optional<String> term,
            Optional<Long> feeKopecks) {
        public Service {
            places = List.copyOf(places);
            documents = List.copyOf(documents);
        }
    }

    /// Classifiers and words.
    public record Found(
            List<String> topics,
            List<String> recipients,
            List<String> situations,
            List<String> keywords) {
        public Found {
            topics = List.copyOf(topics);
            recipients = List.copyOf(recipients);
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
