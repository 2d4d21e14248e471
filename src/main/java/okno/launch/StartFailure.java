package okno.launch;

import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import okno.platform.StartProblem;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.origin.Origin;
import org.springframework.boot.web.server.PortInUseException;
import org.yaml.snakeyaml.error.MarkedYAMLException;

/// What an administrator is told of a failure that he can remove himself; all others are bugs.
final class StartFailure {
    private StartFailure() {}

    /// The problem somewhere behind a failure: one that was thrown as such, else a value in the
    /// settings that its setting cannot take, a port that is taken, a file that is no YAML.
    static Optional<StartProblem> of(Throwable failure) {
        return first(failure, StartProblem.class)
                .or(() -> first(failure, BindException.class).map(StartFailure::wrongValue))
                .or(() -> first(failure, PortInUseException.class).map(StartFailure::takenPort))
                .or(() -> first(failure, MarkedYAMLException.class).map(StartFailure::wrongFile));
    }

    private static StartProblem wrongValue(BindException unfit) {
        var name = unfit.getName();
        var deepest = causes(unfit).reduce(unfit, (_, deeper) -> deeper);
        var reason = String.valueOf(deepest.getMessage());
        var origin = Origin.from(unfit);
        return origin == null
                ? new StartProblem("launch.setting", name, reason)
                : new StartProblem("launch.setting-at", name, reason, origin);
    }

    private static StartProblem takenPort(PortInUseException taken) {
        return new StartProblem("launch.port-taken", Integer.toString(taken.getPort()));
    }

    /// Without the lines of the file, in which there may be secrets.
    private static StartProblem wrongFile(MarkedYAMLException unread) {
        var line = unread.getProblemMark().getLine() + 1;
        return new StartProblem("launch.config-form", line, unread.getProblem());
    }

    private static <T extends Throwable> Optional<T> first(Throwable failure, Class<T> type) {
        return causes(failure).filter(type::isInstance).map(type::cast).findFirst();
    }

    private static Stream<Throwable> causes(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause);
    }
}
