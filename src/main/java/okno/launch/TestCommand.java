package okno.launch;

import java.util.concurrent.Callable;
import okno.platform.StartProblem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// Stands in the list of commands; the launcher runs the tests with Maven, before any Java starts.
@Command(name = "test", description = "Runs all tests of the sources.")
final class TestCommand implements Callable<Integer> {
    @Option(names = "--long", description = "Runs the slow ones too.")
    private boolean slow;

    /// @throws StartProblem always: whoever comes here called the jar and not the launcher
    @Override
    public Integer call() {
        throw new StartProblem("launch.test", slow ? "--long" : "");
    }
}
