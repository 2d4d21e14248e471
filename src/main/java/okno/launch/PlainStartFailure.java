package okno.launch;

import okno.platform.StartProblem;
import org.springframework.boot.SpringBootExceptionReporter;

/// Spares an administrator the stack trace of a start that failed for a reason he can remove.
final class PlainStartFailure implements SpringBootExceptionReporter {

    @Override
    public boolean reportException(Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof StartProblem) {
                return true;
            }
        }
        return false;
    }
}
