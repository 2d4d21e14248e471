package okno.catalogue;

import java.util.List;
import java.util.Optional;

/// The ways to look for a service besides words.
///
/// @param writtenAnew titles of documents that are made for each service, so that one never
///     serves two
/// @param popular slugs of services that the editors put first, best known first
public record Classifiers(
        List<Topic> topics,
        List<Recipient> recipients,
        List<Situation> situations,
        List<String> writtenAnew,
        List<String> popular) {

    public Classifiers {
        topics = List.copyOf(topics);
        recipients = List.copyOf(recipients);
        situations = List.copyOf(situations);
        writtenAnew = List.copyOf(writtenAnew);
        popular = List.copyOf(popular);
    }

    public Optional<Topic> topic(String slug) {
        return topics.stream().filter(topic -> topic.slug().equals(slug)).findFirst();
    }

    public Optional<Recipient> recipient(String slug) {
        return recipients.stream().filter(one -> one.slug().equals(slug)).findFirst();
    }

    public Optional<Situation> situation(String slug) {
        return situations.stream().filter(one -> one.slug().equals(slug)).findFirst();
    }

    /// Topics within a topic, in the order of the editors.
    public List<Topic> within(Topic parent) {
        return topics.stream()
                .filter(topic -> topic.parent().equals(Optional.of(parent.slug())))
                .toList();
    }

    /// A subject that services are about.
    ///
    /// @param icon name in the sprite of the design kit
    /// @param parent slug of the wider topic
    public record Topic(String slug, String title, String icon, Optional<String> parent) {}

    public record Recipient(String slug, String title) {}

    /// A situation of life that several services lead out of.
    ///
    /// @param text steps in Markdown
    /// @param services slugs in the order in which they are needed
    public record Situation(String slug, String title, String text, List<String> services) {
        public Situation {
            services = List.copyOf(services);
        }
    }
}
