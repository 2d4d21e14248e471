package okno.accounts.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import okno.accounts.credentials.TooManyHashes;
import okno.accounts.signin.Client;
import okno.accounts.signin.Next;
import okno.platform.FieldProblem;
import okno.platform.TooManyRequests;
import okno.platform.web.Pages;
import okno.platform.web.Problems;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;

/// What happens to a name and a password at either door: who is let in goes on, who is refused or
/// has to wait sees the form again, with a picture where that spares him the wait.
@Component
class Knocking {
    private final DoorPicture picture;
    private final Arrival arrival;
    private final Pages pages;
    private final Clock clock;

    Knocking(DoorPicture picture, Arrival arrival, Pages pages, Clock clock) {
        this.picture = picture;
        this.arrival = arrival;
        this.pages = pages;
        this.clock = clock;
    }

    /// The form of one of the doors.
    interface Form {
        String template();

        /// The form as it was typed, without the password.
        Object page(Map<String, String> typed, Problems problems, @Nullable UUID captcha);

        /// What is asked next of who typed this; empty if it opens nothing.
        Optional<Next> signIn(Map<String, String> typed, Client client);

        /// The login by which attempts are counted.
        String login(Map<String, String> typed);

        /// Says that nobody has this login and password.
        FieldProblem refusal();
    }

    /// «Другой код»: the form as it was typed, with another picture.
    View changeCode(Form form, Map<String, String> typed, HttpServletRequest request) {
        return pages.show(form.template(), form.page(typed, Problems.NONE, picture.issue(request)));
    }

    View enter(
            Form form,
            Map<String, String> typed,
            HttpServletRequest request,
            HttpServletResponse response) {
        var client = picture.read(typed, Clients.of(request));
        if (DoorPicture.shown(typed) && !client.pictured()) {
            return refused(form, typed, FieldProblem.of("code", "accounts.code.wrong"), request);
        }
        try {
            var next = form.signIn(typed, client);
            if (next.isEmpty()) {
                return refused(form, typed, form.refusal(), request);
            }
            var back = typed.getOrDefault("back", "");
            var pending = Pending.of(next.get().holder(), form.login(typed), back, clock.instant());
            return arrival.follow(next.get(), pending, request, response);
        } catch (TooManyRequests e) {
            var waiting = Waiting.tell(e, response);
            var helps = !client.pictured() && !(e instanceof TooManyHashes);
            var page = form.page(typed, waiting, helps ? picture.issue(request) : null);
            return pages.status(HttpStatus.TOO_MANY_REQUESTS.value(), form.template(), page);
        }
    }

    private View refused(
            Form form,
            Map<String, String> typed,
            FieldProblem problem,
            HttpServletRequest request) {
        var captcha = DoorPicture.shown(typed) ? picture.issue(request) : null;
        return pages.refused(form.template(), form.page(typed, Problems.of(problem), captcha));
    }
}
