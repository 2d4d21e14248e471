package okno.launch.bench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import okno.catalogue.ServicePackage;
import okno.catalogue.ServiceVersion;

/// Makes up as many services as a whole country has. Their titles, essence and descriptions are
/// words of the published ones thrown together, each time the same.
final class SyntheticServices {
    private static final long SEED = 210_861;

    private SyntheticServices() {}

    static List<ServicePackage> like(List<ServiceVersion> published, int count) {
        var random = new Random(SEED);
        var words = new ArrayList<>(published.stream().flatMap(SyntheticServices::words).toList());
        Collections.shuffle(words, random);
        return Stream.iterate(0, i -> i + 1)
                .limit(count)
                .map(i -> service(published.get(i % published.size()).content(), i, words, random))
                .toList();
    }

    private static Stream<String> words(ServiceVersion service) {
        var content = service.content();
        return Stream.of(content.title(), content.summary(), content.description())
                .flatMap(text -> Stream.of(text.split("\\s+")));
    }

    private static ServicePackage service(
            ServicePackage model, int number, List<String> words, Random random) {
        return new ServicePackage(
                model.slug() + "-" + number,
                model.title() + " " + text(words, 3, random) + " " + number,
                text(words, 15, random),
                model.kind(),
                model.provision(),
                model.classes(),
                model.applying(),
                text(words, 80, random),
                model.variants(),
                model.consulting(),
                model.appeal(),
                model.acts(),
                model.course(),
                model.checked());
    }

    private static String text(List<String> words, int length, Random random) {
        return String.join(
                " ",
                Stream.generate(() -> words.get(random.nextInt(words.size())))
                        .limit(length)
                        .toList());
    }
}
