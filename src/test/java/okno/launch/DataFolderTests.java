package okno.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class DataFolderTests {
    private static final Pattern PLACED = Pattern.compile("\\$\\{okno\\.data}/(\\S+)");

    @TempDir private Path folder;

    @Test
    void forgetsAllThatThePortalKeepsThereAndNothingElse() throws IOException {
        var settings = Files.readString(Path.of("src/main/resources/application.yaml"));
        var parts = PLACED.matcher(settings).results().map(found -> found.group(1)).toList();
        for (var part : parts) {
            Files.createDirectories(folder.resolve(part));
        }
        Files.writeString(folder.resolve("okno.yaml"), "");

        dataFolder().clear();

        assertThat(parts).contains("database", "files", "uploads");
        assertThat(folder).isDirectoryNotContaining(it -> parts.contains(name(it)));
        assertThat(folder.resolve("okno.yaml")).exists();
    }

    private DataFolder dataFolder() {
        return CommandLine.populateCommand(new DataFolder(), "--data", folder.toString());
    }

    private static String name(Path path) {
        return path.getFileName().toString();
    }
}
