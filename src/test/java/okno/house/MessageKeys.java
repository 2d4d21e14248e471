package okno.house;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreeScanner;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Finds the keys of texts that code and templates name, and what they say in words of their own.
final class MessageKeys extends TreeScanner<@Nullable Void, CompilationUnitTree> {
    /// A place where a literal stands.
    record Use(String file, String literal) {}

    private static final Pattern KEY = Pattern.compile("[a-z]+(\\.[A-Za-z0-9_-]+)+");
    private static final Pattern QUOTED = Pattern.compile("\"([^\"\\n]*)\"");
    private static final Pattern COMMENT = Pattern.compile("<%--.*?--%>", Pattern.DOTALL);
    private static final Pattern CYRILLIC = Pattern.compile("\\p{IsCyrillic}");

    /// What is named like texts and is none: acts of the audit, purposes of keys, kinds of jobs.
    private static final Set<String> OTHER_NAMES =
            Set.of(
                    "record",
                    "recordEach",
                    "recordAccesses",
                    "fingerprint",
                    "seal",
                    "open",
                    "sealing",
                    "opening",
                    "add");

    private static final Pattern OTHER_CONSTANTS = Pattern.compile("(.*_)?(PURPOSE|KIND|ACTION)");

    private final List<Use> keys = new ArrayList<>();
    private final List<Use> words = new ArrayList<>();

    /// Reads sources of Java.
    static MessageKeys in(Sources sources) {
        var keys = new MessageKeys();
        sources.units().forEach(unit -> keys.scan(unit, unit));
        return keys;
    }

    /// Literals of Java that look like keys of these modules.
    List<Use> keysOf(Set<String> modules) {
        return keys.stream().filter(use -> belongs(use.literal(), modules)).toList();
    }

    /// Literals of Java in the words of people.
    List<Use> words() {
        return words;
    }

    /// Literals of templates that look like keys of these modules.
    static List<Use> inTemplates(Path root, Set<String> modules) {
        return templates(root)
                .flatMap(
                        file ->
                                QUOTED.matcher(code(file))
                                        .results()
                                        .map(it -> new Use(name(file), it.group(1))))
                .filter(use -> KEY.matcher(use.literal()).matches())
                .filter(use -> belongs(use.literal(), modules))
                .toList();
    }

    /// Lines of templates in the words of people.
    static List<Use> wordsInTemplates(Path root) {
        return templates(root)
                .flatMap(file -> code(file).lines().map(it -> new Use(name(file), it.strip())))
                .filter(use -> CYRILLIC.matcher(use.literal()).find())
                .toList();
    }

    @Override
    public @Nullable Void visitMethodInvocation(
            MethodInvocationTree call, CompilationUnitTree unit) {
        return OTHER_NAMES.contains(name(call.getMethodSelect()))
                ? scan(call.getMethodSelect(), unit)
                : super.visitMethodInvocation(call, unit);
    }

    @Override
    public @Nullable Void visitVariable(VariableTree variable, CompilationUnitTree unit) {
        return OTHER_CONSTANTS.matcher(variable.getName()).matches()
                ? null
                : super.visitVariable(variable, unit);
    }

    @Override
    public @Nullable Void visitLiteral(LiteralTree literal, CompilationUnitTree unit) {
        if (literal.getValue() instanceof String text) {
            var use = new Use(name(Sources.path(unit)), text);
            if (KEY.matcher(text).matches()) {
                keys.add(use);
            }
            if (CYRILLIC.matcher(text).find()) {
                words.add(use);
            }
        }
        return null;
    }

    private static String name(ExpressionTree method) {
        return method instanceof MemberSelectTree member
                ? member.getIdentifier().toString()
                : method.toString();
    }

    private static boolean belongs(String key, Set<String> modules) {
        return modules.contains(key.substring(0, key.indexOf('.')));
    }

    private static Stream<Path> templates(Path root) {
        return Sources.files(root, ".jte").stream();
    }

    private static String code(Path template) {
        return COMMENT.matcher(Sources.text(template)).replaceAll("");
    }

    private static String name(Path file) {
        return file.getFileName().toString();
    }
}
