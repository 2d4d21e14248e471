package okno.house;

import static java.util.stream.Collectors.joining;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import okno.content.Fields;
import okno.content.FileProblems;
import okno.content.YamlFile;

/// A piece of code that one of the main promises stands on.
///
/// @param promise what would happen without it, in a word
/// @param guard what it sees to
/// @param file from the folder of the sources
/// @param code the guard itself; how its words are parted does not matter
/// @param without what stands there when it is taken away
/// @param test class and method of the test that misses it
record Guard(String promise, String guard, Path file, Pattern code, String without, String test) {
    static final Path SOURCES = Path.of("src/main/java");
    private static final Path LIST = Path.of("src/test/resources/assurance/guards.yaml");

    static List<Guard> all() {
        var problems = new FileProblems(LIST.toString());
        var guards =
                YamlFile.list(Sources.bytes(LIST), problems).stream().map(Guard::read).toList();
        if (!problems.none()) {
            throw new IllegalStateException(problems.list().toString());
        }
        return guards;
    }

    private static Guard read(Fields fields) {
        var guard =
                new Guard(
                        fields.text("promise"),
                        fields.text("guard"),
                        Path.of(fields.text("file")),
                        words(fields.text("code")),
                        fields.optionalText("without").orElse(""),
                        fields.text("test"));
        fields.finish();
        return guard;
    }

    private static Pattern words(String code) {
        return Pattern.compile(
                Arrays.stream(code.split(" ")).map(Pattern::quote).collect(joining("\\s+")));
    }

    /// The class of the test.
    String testClass() {
        return test.substring(0, test.indexOf('#'));
    }

    /// The name of its method.
    String testMethod() {
        return test.substring(test.indexOf('#') + 1);
    }

    String source() {
        return Sources.text(SOURCES.resolve(file));
    }

    /// Where in its file it stands.
    List<MatchResult> places() {
        return code.matcher(source()).results().toList();
    }

    /// Its file when it is taken away.
    String weakened() {
        return code.matcher(source()).replaceFirst(Matcher.quoteReplacement(without));
    }

    @Override
    public String toString() {
        return promise + ": " + guard;
    }
}
