package okno.catalogue;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// The ways to look for a service besides words.
///
/// @param writtenAnew titles of documents that are made for each service, so that one never
///     serves two
/// @param situationsBySlug slugs of the situations that name a service, by its slug
/// @param popular slugs of services that the editors put first, best known first
public record Classifiers(
        List<Topic> topics,
        List<Recipient> recipients,
        List<Situation> situations,
        List<String> writtenAnew,
        List<String> popular,
        Map<String, List<String>> situationsBySlug) {

    public Classifiers(
            List<Topic> topics,
            List<Recipient> recipients,
            List<Situation> situations,
            List<String> writtenAnew,
            List<String> popular) {
        this(topics, recipients, situations, writtenAnew, popular, bySlug(situations));
    }

    public Classifiers {
        topics = List.copyOf(topics);
        recipients = List.copyOf(recipients);
        situations = List.copyOf(situations);
        writtenAnew = List.copyOf(writtenAnew);
        popular = List.copyOf(popular);
        situationsBySlug = Map.copyOf(situationsBySlug);
    }

    private static Map<String, List<String>> bySlug(List<Situation> situations) {
        return situations.stream()
                .flatMap(one -> one.services().stream().map(slug -> Map.entry(slug, one.slug())))
                .collect(
                        Collectors.groupingBy(
                                Map.Entry::getKey,
                                Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    public Optional<Topic> topic(String slug) {
        return topics.stream().filter(topic -> topic.slug().equals(slug)).findFirst();
    }

    /// The topics of these slugs and the wider ones around them.
    Set<String> withWiderTopics(List<String> slugs) {
        var topics = new LinkedHashSet<>(slugs);
        slugs.forEach(slug -> topic(slug).flatMap(Topic::parent).ifPresent(topics::add));
        return topics;
    }

    public Optional<Recipient> recipient(String slug) {
        return recipients.stream().filter(one -> one.slug().equals(slug)).findFirst();
    }

    public Optional<Situation> situation(String slug) {
        return situations.stream().filter(one -> one.slug().equals(slug)).findFirst();
    }

    /// Slugs of the situations that a service names or that name it.
    public Set<String> situationsOf(ServicePackage service) {
        var situations = new LinkedHashSet<>(service.classes().situations());
        situations.addAll(situationsBySlug.getOrDefault(service.slug(), List.of()));
        return situations;
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
