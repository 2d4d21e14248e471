package okno.catalogue.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import okno.catalogue.search.SearchHit.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// An index that is made of a kept one answers as one that is made anew, whatever the file holds.
class KeptIndexTests {
    private static final Gazetteer REGIONS = oktmo -> oktmo.substring(0, 2) + "000000";
    private static final SearchWords TOLD = told("загран > паспорт");
    private static final SearchEntry PASSPORT = entry("passport", "Замена паспорта");
    private static final SearchEntry HUNTING = entry("hunting", "Охотничий билет");

    @TempDir private Path folder;

    @Test
    void takesWhatWasKept() {
        keep(PASSPORT, HUNTING);

        var opened = kept().read(IndexMaker.of(TOLD.synonyms(), REGIONS));

        assertThat(opened).isPresent();
        assertThat(slugs(open(TOLD, PASSPORT, HUNTING), "загран")).containsExactly("passport");
    }

    @Test
    void readsWhatHasChangedSince() {
        keep(PASSPORT, HUNTING);
        var renamed = entry("hunting", "Разрешение на добычу птиц");

        var index = open(TOLD, PASSPORT, renamed);

        assertThat(slugs(index, "разрешение")).containsExactly("hunting");
        assertThat(slugs(index, "охотничий")).isEmpty();
        assertThat(slugs(index, "паспорт")).containsExactly("passport");
    }

    @Test
    void passesOverAnIndexOfOtherWords() {
        keep(PASSPORT, HUNTING);
        var others = told("тачка > билет");

        assertThat(kept().read(IndexMaker.of(others.synonyms(), REGIONS))).isEmpty();
        assertThat(slugs(open(others, PASSPORT, HUNTING), "тачка")).containsExactly("hunting");
    }

    @Test
    void passesOverABrokenFile() throws IOException {
        keep(PASSPORT, HUNTING);
        var bytes = Files.readAllBytes(file());
        bytes[bytes.length / 2] ^= 1;
        Files.write(file(), bytes);

        assertThat(kept().read(IndexMaker.of(TOLD.synonyms(), REGIONS))).isEmpty();
        assertThat(slugs(open(TOLD, PASSPORT, HUNTING), "загран")).containsExactly("passport");
    }

    @Test
    void passesOverHalfAFile() throws IOException {
        keep(PASSPORT, HUNTING);
        var bytes = Files.readAllBytes(file());
        Files.write(file(), Arrays.copyOf(bytes, bytes.length / 2));

        assertThat(slugs(open(TOLD, PASSPORT, HUNTING), "загран")).containsExactly("passport");
    }

    @Test
    void goesOnWithoutAPlaceToKeepIt() throws IOException {
        Files.createFile(folder.resolve("taken"));
        var nowhere = new KeptIndex(folder.resolve("taken").resolve("search.index"));

        var index = SearchIndex.of(List.of(PASSPORT), TOLD, REGIONS, nowhere);
        index.keep(nowhere);

        assertThat(slugs(index, "паспорт")).containsExactly("passport");
        assertThat(folder).isDirectoryNotContaining("glob:**.new");
    }

    private void keep(SearchEntry... entries) {
        SearchIndex.of(List.of(entries), TOLD, REGIONS).keep(kept());
    }

    private SearchIndex open(SearchWords told, SearchEntry... entries) {
        return SearchIndex.of(List.of(entries), told, REGIONS, kept());
    }

    private KeptIndex kept() {
        return new KeptIndex(file());
    }

    private Path file() {
        return folder.resolve("search.index");
    }

    private static SearchWords told(String line) {
        return new SearchWords(Synonyms.of(List.of(line)), SearchWords.stems("выдача"), Map.of());
    }

    private static SearchEntry entry(String slug, String title) {
        return SearchEntry.of(Kind.SERVICE, slug, title, "");
    }

    private static List<String> slugs(SearchIndex index, String typed) {
        return index.find(typed, Optional.empty(), EnumSet.allOf(Kind.class), 20).hits().stream()
                .map(SearchHit::slug)
                .toList();
    }
}
