package okno.launch.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import okno.catalogue.exchange.CatalogueImport;
import okno.launch.bench.SyntheticFolder.Sizes;
import okno.places.Places;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SyntheticFolderTests {
    private static final Places PLACES = Places.load();
    private static final Sizes SMALL = new Sizes(120, 90, 100, 30, 40, 5);

    @TempDir private Path folder;

    @Test
    void everythingItNamesIsThere() {
        SyntheticFolder.write(folder, PLACES, SMALL, 1);

        var outcomes = new CatalogueImport(PLACES, false).check(folder);

        assertThat(outcomes).hasSize(6).allSatisfy(file -> assertThat(file.right()).isTrue());
        assertThat(outcomes).allSatisfy(file -> assertThat(file.notes()).isEmpty());
        assertThat(outcomes.stream().mapToInt(CatalogueImport.Outcome::things).sum())
                .isEqualTo(120 + 90 + 100 + 30 + 40 + 5);
    }

    @Test
    void aSeedAlwaysMakesTheSameFolder() throws IOException {
        SyntheticFolder.write(folder.resolve("one"), PLACES, SMALL, 7);
        SyntheticFolder.write(folder.resolve("again"), PLACES, SMALL, 7);
        SyntheticFolder.write(folder.resolve("other"), PLACES, SMALL, 8);

        assertThat(files("again")).isEqualTo(files("one"));
        assertThat(files("other")).isNotEqualTo(files("one"));
    }

    private Map<String, String> files(String name) throws IOException {
        var files = new TreeMap<String, String>();
        try (var found = Files.list(folder.resolve(name))) {
            for (var file : found.toList()) {
                files.put(file.getFileName().toString(), Files.readString(file));
            }
        }
        return files;
    }
}
