package okno.launch;

import org.springframework.boot.SpringBootExceptionReporter;

/// Spares an administrator the stack trace of a start that failed for a reason he can remove.
final class PlainStartFailure implements SpringBootExceptionReporter {

    @Override
    public boolean reportException(Throwable failure) {
        return StartFailure.of(failure).isPresent();
    }
}
