package okno.house;

import java.util.Arrays;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;

/// Runs one test method in a JVM of its own; how it went is the exit code.
final class GuardedTest {
    /// It ran and failed by an assertion or an exception of the code.
    static final int MISSED = 42;

    private static final int PASSED = 0;
    private static final int NOT_RUN = 3;

    private GuardedTest() {}

    public static void main(String[] arguments) throws ClassNotFoundException {
        var type = Class.forName(arguments[0]);
        var method =
                Arrays.stream(type.getDeclaredMethods())
                        .filter(one -> one.getName().equals(arguments[1]))
                        .findFirst()
                        .orElseThrow();
        var summary = new SummaryGeneratingListener();
        var request =
                LauncherDiscoveryRequestBuilder.request()
                        .selectors(DiscoverySelectors.selectMethod(type, method))
                        .build();
        LauncherFactory.create().execute(request, summary);
        var seen = summary.getSummary();
        if (seen.getTestsStartedCount() == 0) {
            System.exit(NOT_RUN);
        }
        System.exit(seen.getTestsFailedCount() > 0 ? MISSED : PASSED);
    }
}
