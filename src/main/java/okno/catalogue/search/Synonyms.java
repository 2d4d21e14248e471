package okno.catalogue.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/// What people call things, and what the register calls them. A line is `загран | загранпаспорт |
/// заграничный паспорт`, phrases of one meaning, or `спилить дерево > порубочный билет`, an
/// everyday phrase and what is meant by it; either side may have several phrases.
public final class Synonyms {
    /// No synonyms at all.
    public static final Synonyms NONE = of(List.of());

    private final Map<String, List<Group>> byFirstRoot;
    private final List<String> lines;

    private record Phrase(List<String> stems) {
        boolean standsIn(List<String> others) {
            return stems.size() > 1
                    && stems.stream()
                            .allMatch(
                                    stem ->
                                            others.stream()
                                                    .anyMatch(o -> RussianText.related(stem, o)));
        }
    }

    /// @param instead everything that may be said, this phrase among it
    private record Group(Phrase said, Set<Phrase> instead, Set<Phrase> meant) {}

    private Synonyms(Map<String, List<Group>> byFirstRoot, List<String> lines) {
        this.byFirstRoot = byFirstRoot;
        this.lines = lines;
    }

    /// Reads lines as described above; an empty phrase is passed over.
    public static Synonyms of(List<String> lines) {
        var text = RussianText.stems();
        var groups = new HashMap<String, List<Group>>();
        for (var line : lines) {
            int arrow = line.indexOf('>');
            var said = phrases(text, arrow < 0 ? line : line.substring(0, arrow));
            var meant = arrow < 0 ? said : phrases(text, line.substring(arrow + 1));
            for (var phrase : said) {
                groups.computeIfAbsent(
                                RussianText.root(phrase.stems.getFirst()), _ -> new ArrayList<>())
                        .add(new Group(phrase, said, meant));
            }
        }
        return new Synonyms(Map.copyOf(groups), List.copyOf(lines));
    }

    /// The lines as they were written: all their words are spelt well.
    List<String> words() {
        return lines;
    }

    /// What a single word may mean; one that is written so wins over related ones.
    List<List<String>> ofWord(String stem) {
        return stems(groupsOf(stem).stream().flatMap(group -> group.meant.stream()));
    }

    /// Other words that people say for the same: a register may be written in them too.
    List<List<String>> saidInstead(String stem) {
        return stems(
                groupsOf(stem).stream()
                        .flatMap(group -> group.instead.stream())
                        .filter(phrase -> phrase.stems.size() == 1));
    }

    private static List<List<String>> stems(Stream<Phrase> phrases) {
        return phrases.map(Phrase::stems).distinct().toList();
    }

    private List<Group> groupsOf(String stem) {
        var groups =
                startingLike(stem)
                        .filter(
                                group ->
                                        group.said.stems.size() == 1
                                                && RussianText.related(
                                                        group.said.stems.getFirst(), stem))
                        .toList();
        var exact =
                groups.stream().filter(group -> group.said.stems.getFirst().equals(stem)).toList();
        return exact.isEmpty() ? groups : exact;
    }

    /// What is meant by phrases of several words that stand somewhere in the question, in any
    /// order: «дерево во дворе спилить».
    List<List<String>> ofPhrases(List<String> stems) {
        return stems(
                stems.stream()
                        .distinct()
                        .flatMap(
                                stem ->
                                        startingLike(stem)
                                                .filter(group -> group.said.standsIn(stems)))
                        .flatMap(group -> group.meant.stream()));
    }

    private Stream<Group> startingLike(String stem) {
        return byFirstRoot.getOrDefault(RussianText.root(stem), List.of()).stream();
    }

    private static Set<Phrase> phrases(RussianText text, String side) {
        var phrases = new LinkedHashSet<Phrase>();
        for (var phrase : side.split("\\|", -1)) {
            var stems = text.terms(phrase).toList();
            if (!stems.isEmpty()) {
                phrases.add(new Phrase(stems));
            }
        }
        return phrases;
    }
}
