package okno.house;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.LineMap;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/// The Java sources of the repository, parsed but not compiled.
record Sources(List<CompilationUnitTree> units, SourcePositions positions) {
    static final Path MAIN = Path.of("src/main/java/okno");
    static final Path TEST = Path.of("src/test/java/okno");
    static final Path SAMPLES = TEST.resolve("house/samples");

    static Sources under(Path root) {
        return of(files(root, ".java"));
    }

    /// The regular files below a folder whose names end so, in order.
    static List<Path> files(Path root, String ending) {
        try (Stream<Path> walk = Files.walk(root)) {
            return walk.filter(Files::isRegularFile)
                    .filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static byte[] bytes(Path file) {
        return text(file).getBytes(StandardCharsets.UTF_8);
    }

    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    int lines(CompilationUnitTree unit) {
        return (int) text(path(unit)).lines().count();
    }

    /// Lines from the first to the last of a piece of code.
    int lines(CompilationUnitTree unit, @Nullable Tree tree) {
        if (tree == null) {
            return 0;
        }
        LineMap map = unit.getLineMap();
        long first = map.getLineNumber(positions.getStartPosition(unit, tree));
        return (int) (map.getLineNumber(positions.getEndPosition(unit, tree)) - first + 1);
    }

    static Path path(CompilationUnitTree unit) {
        var here = Path.of("").toAbsolutePath();
        return here.relativize(Path.of(unit.getSourceFile().toUri()));
    }

    private static Sources of(List<Path> files) {
        var compiler = Objects.requireNonNull(ToolProvider.getSystemJavaCompiler());
        try (var manager = compiler.getStandardFileManager(null, null, StandardCharsets.UTF_8)) {
            var inputs = manager.getJavaFileObjectsFromPaths(files);
            var task = (JavacTask) compiler.getTask(null, manager, null, null, null, inputs);
            var units = new ArrayList<CompilationUnitTree>();
            task.parse().forEach(units::add);
            return new Sources(units, Trees.instance(task).getSourcePositions());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
