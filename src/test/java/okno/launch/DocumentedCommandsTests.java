package okno.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

/// Every command that a document names is there, with its options, and docs/assurance.md says which
/// test runs it or who did by hand.
class DocumentedCommandsTests {
    private static final Pattern CALL = Pattern.compile("(?:\\./|/opt/okno/)okno ([a-z][^`\n#]*)");
    private static final Pattern ROW = Pattern.compile("(?m)^\\| `\\./okno ([a-z ]+)` \\|");

    /// A call as a document writes it, the command it names and the words after that.
    private record Call(String written, CommandSpec command, List<String> rest) {
        static Call of(String written) {
            return of(Okno.commandLine(), written, List.of(written.strip().split("\\s+")));
        }

        private static Call of(CommandLine command, String written, List<String> words) {
            var inner = words.isEmpty() ? null : command.getSubcommands().get(words.getFirst());
            return inner == null
                    ? new Call(written, command.getCommandSpec(), words)
                    : of(inner, written, words.subList(1, words.size()));
        }

        /// What no command of ours and no option of this command is.
        List<String> unknown() {
            return command.parent() == null
                    ? rest
                    : rest.stream()
                            .filter(word -> word.startsWith("-"))
                            .filter(word -> !command.optionsMap().containsKey(word))
                            .toList();
        }

        String name() {
            return command.qualifiedName().replaceFirst("okno ", "");
        }
    }

    @Test
    void areThereWithTheirOptions() throws IOException {
        assertThat(calls())
                .hasSizeGreaterThan(20)
                .allSatisfy(call -> assertThat(call.unknown()).as(call.written()).isEmpty());
    }

    @Test
    void areEachRunByATestOrByHand() throws IOException {
        var rows = ROW.matcher(Files.readString(Path.of("docs/assurance.md"))).results();

        assertThat(rows.map(row -> row.group(1)).toList())
                .doesNotHaveDuplicates()
                .hasSameElementsAs(calls().stream().map(Call::name).toList());
    }

    private static List<Call> calls() throws IOException {
        try (var root = Files.walk(Path.of("."), 1);
                var docs = Files.walk(Path.of("docs"))) {
            var files = new ArrayList<>(root.toList());
            files.addAll(docs.toList());
            var calls = new ArrayList<Call>();
            for (var file : files) {
                if (file.toString().endsWith(".md")) {
                    CALL.matcher(Files.readString(file))
                            .results()
                            .forEach(call -> calls.add(Call.of(call.group(1))));
                }
            }
            return calls;
        }
    }
}
