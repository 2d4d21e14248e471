package okno.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.FileSystemException;
import okno.platform.Conflict;
import okno.platform.Forbidden;
import okno.platform.NotFound;
import okno.platform.TooManyRequests;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.http.HttpHeaders;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.View;

/// Turns what went wrong into a page that helps. A message of an exception is never shown.
@ControllerAdvice
class ProblemPages {
    private final ProblemViews problems;
    private final ApplicationEventPublisher events;
    private final Incidents incidents;

    ProblemPages(ProblemViews problems, ApplicationEventPublisher events, Incidents incidents) {
        this.problems = problems;
        this.events = events;
        this.incidents = incidents;
    }

    @ExceptionHandler
    View notFound(NotFound e, HttpServletRequest request, @Nullable HandlerMethod handler) {
        return refused(404, request, handler);
    }

    /// An address part that cannot be read (`/account/submissions/…` with a broken number) names
    /// nothing.
    @ExceptionHandler
    View unreadable(MethodArgumentTypeMismatchException e) {
        return page(404);
    }

    @ExceptionHandler
    View forbidden(Forbidden e, HttpServletRequest request, @Nullable HandlerMethod handler) {
        return refused(403, request, handler);
    }

    @ExceptionHandler
    View conflict(Conflict e) {
        return page(409);
    }

    @ExceptionHandler
    View tooLarge(MaxUploadSizeExceededException e) {
        return page(413);
    }

    /// A form in parts that is torn, says nothing of its parts, or has none where a file is
    /// expected. That the server could not keep a part is its own failure.
    @ExceptionHandler
    View torn(MultipartException e) {
        var cause = NestedExceptionUtils.getMostSpecificCause(e);
        return cause instanceof FileSystemException || cause.getClass() == IOException.class
                ? other(e)
                : page(400);
    }

    @ExceptionHandler
    View tooMany(TooManyRequests e, HttpServletResponse response) {
        response.setHeader(
                HttpHeaders.RETRY_AFTER, String.valueOf(Math.max(1, e.retryAfter().toSeconds())));
        return page(429);
    }

    /// Parameters that cannot be decoded, and what the server takes no more of.
    @ExceptionHandler
    View broken(InvalidParameterException e) {
        return page(e.getErrorCode());
    }

    /// Parameters that no browser sends: see [Firewall].
    @ExceptionHandler
    View rejected(RequestRejectedException e) {
        return page(400);
    }

    /// Left to the filters of the security chain, which know where to sign in.
    @ExceptionHandler
    View denied(AccessDeniedException e) {
        throw e;
    }

    @ExceptionHandler
    View other(Exception e) {
        if (hungUp(e)) {
            return (_, _, _) -> {};
        }
        if (e instanceof ErrorResponse answer && answer.getStatusCode().is4xxClientError()) {
            return page(answer.getStatusCode().value());
        }
        return problems.of(new ProblemPage(500, incidents.report(e)));
    }

    /// Whoever hangs up amid an answer waits for nothing, and nothing of ours has failed.
    private static boolean hungUp(Exception e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof AsyncRequestNotUsableException) {
                return true;
            }
        }
        return false;
    }

    private View refused(int status, HttpServletRequest request, @Nullable HandlerMethod handler) {
        var principal = request.getUserPrincipal();
        if (principal != null && handler != null) {
            var name = handler.getBeanType().getSimpleName() + "." + handler.getMethod().getName();
            var kind = request.isUserInRole("CITIZEN") ? Person.Kind.CITIZEN : Person.Kind.STAFF;
            events.publishEvent(new RefusedAccess(kind, principal.getName(), name, status));
        }
        return page(status);
    }

    private View page(int status) {
        return problems.of(new ProblemPage(status, ""));
    }
}
