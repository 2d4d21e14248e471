package okno.house;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreeScanner;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Measures sources: how long files and methods are, how much is asked for at once.
final class Budget extends TreeScanner<@Nullable Void, CompilationUnitTree> {
    static final int FILE = 250;
    static final int METHOD = 30;
    static final int DEPENDENCIES = 6;
    static final int PARAMETERS = 5;

    private static final Set<String> BEANS =
            Set.of("Component", "Service", "Controller", "RestController", "Configuration");

    private final Sources sources;
    private final List<String> excesses = new ArrayList<>();
    private final Deque<ClassTree> around = new ArrayDeque<>();

    private Budget(Sources sources) {
        this.sources = sources;
    }

    /// What is over its budget, as `Name.java: what is how much`.
    static List<String> excesses(Sources sources) {
        var budget = new Budget(sources);
        sources.units().forEach(unit -> budget.measure(unit));
        return budget.excesses;
    }

    private void measure(CompilationUnitTree unit) {
        report(unit, "file", sources.lines(unit), FILE);
        scan(unit, unit);
    }

    @Override
    public @Nullable Void visitClass(ClassTree type, CompilationUnitTree unit) {
        around.push(type);
        super.visitClass(type, unit);
        around.pop();
        return null;
    }

    @Override
    public @Nullable Void visitMethod(MethodTree method, CompilationUnitTree unit) {
        var name = method.getName() + "()";
        BlockTree body = method.getBody();
        report(unit, "lines of " + name, sources.lines(unit, body), METHOD);
        var type = around.getFirst();
        int parameters = method.getParameters().size();
        boolean constructor = method.getName().contentEquals("<init>");
        if (constructor && isBean(type)) {
            report(unit, "dependencies", parameters, DEPENDENCIES);
        } else if (!constructor || type.getKind() != Tree.Kind.RECORD) {
            report(unit, "parameters of " + name, parameters, PARAMETERS);
        }
        return super.visitMethod(method, unit);
    }

    private static boolean isBean(ClassTree type) {
        return type.getModifiers().getAnnotations().stream()
                .anyMatch(it -> BEANS.contains(it.getAnnotationType().toString()));
    }

    private void report(CompilationUnitTree unit, String what, int size, int most) {
        if (size > most) {
            excesses.add("%s: %s %d".formatted(Sources.path(unit).getFileName(), what, size));
        }
    }
}
