package okno.launch.bench;

import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import okno.agencies.Agencies;
import okno.agencies.Agency;
import okno.agencies.Office;
import okno.catalogue.ServiceExchange;
import okno.catalogue.ServicePackage;
import okno.content.ContentPart;
import okno.content.FileProblems;
import okno.places.Places;

/// Words, names and hours of the shipped packages by chance, each time the same for a seed.
final class SyntheticWords {
    private final List<ServicePackage> models;
    private final List<String> words;
    private final List<String> agencies;
    private final List<String> hours;
    private final Random random;

    SyntheticWords(Places places, long seed) {
        var shipped = Agencies.load(places).all();
        models = models(places);
        words = models.stream().flatMap(SyntheticWords::words).toList();
        agencies = shipped.stream().map(Agency::title).toList();
        hours =
                shipped.stream()
                        .flatMap(agency -> agency.offices().stream())
                        .map(Office::hours)
                        .filter(one -> one.understood() && !one.text().isEmpty())
                        .map(one -> one.text())
                        .toList();
        random = new Random(seed);
    }

    private static List<ServicePackage> models(Places places) {
        var exchange = ServiceExchange.load(places);
        return exchange.shipped().entrySet().stream()
                .map(file -> new ContentPart(file.getKey(), 0, file.getValue()))
                .flatMap(part -> exchange.read(part, new FileProblems("")).stream())
                .toList();
    }

    private static Stream<String> words(ServicePackage service) {
        return Stream.of(service.title(), service.summary(), service.description())
                .flatMap(text -> Stream.of(text.split("\\s+")));
    }

    ServicePackage model() {
        return one(models);
    }

    String agency() {
        return one(agencies);
    }

    String hours() {
        return one(hours);
    }

    String phone() {
        return "+7 (800) 555-%02d-%02d".formatted(below(100), below(100));
    }

    String text(int length) {
        return String.join(" ", some(length));
    }

    List<String> some(int count) {
        return Stream.generate(() -> one(words)).limit(count).toList();
    }

    /// Fewer than `most` different slugs of things that are numbered from 0.
    List<String> slugs(String prefix, int things, int most) {
        return most == 0
                ? List.of()
                : random.ints(below(most), 0, things).distinct().mapToObj(n -> prefix + n).toList();
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    private <T> T one(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}
