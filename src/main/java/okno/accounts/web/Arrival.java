package okno.accounts.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.function.Supplier;
import okno.accounts.factors.Holder;
import okno.accounts.signin.CitizenSignIn;
import okno.accounts.signin.Next;
import okno.accounts.signin.StaffSignIn;
import okno.platform.web.Pages;
import okno.platform.web.SafePath;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;

/// Leads people from the right password to the page they wanted.
@Component
class Arrival {
    private final CitizenSignIn citizens;
    private final StaffSignIn staff;
    private final Entrance entrance;
    private final SessionMarks marks;
    private final PlaceAtHand place;
    private final Pages pages;

    Arrival(
            CitizenSignIn citizens,
            StaffSignIn staff,
            Entrance entrance,
            SessionMarks marks,
            PlaceAtHand place,
            Pages pages) {
        this.citizens = citizens;
        this.staff = staff;
        this.entrance = entrance;
        this.marks = marks;
        this.place = place;
        this.pages = pages;
    }

    /// Goes on with who gave a right password.
    View follow(
            Next next, Pending pending, HttpServletRequest request, HttpServletResponse response) {
        var door = Door.of(pending.holder());
        return switch (next) {
            case Next.Enter _ -> open(pending, request, response);
            case Next.GiveFactor _ -> {
                pending.keep(request);
                yield pages.redirect(door.code());
            }
            case Next.ChoosePassword _ -> {
                pending.keep(request);
                yield pages.redirect(door.newPassword());
            }
            case Next.SetUpFactor _ -> {
                pending.keep(request);
                yield pages.redirect(door.setUp());
            }
        };
    }

    /// Lets in who has shown a second factor as well, or a passkey that stands for both.
    View enter(Pending pending, HttpServletRequest request, HttpServletResponse response) {
        var view = open(pending, request, response);
        marks.proveByFactor(request.getSession());
        return view;
    }

    /// Lets in who has shown everything that was asked but no factor.
    View open(Pending pending, HttpServletRequest request, HttpServletResponse response) {
        return switch (pending.holder()) {
            case Holder.OfCitizen(var id) -> {
                var names = names(pending, () -> citizens.names(id));
                entrance.open(citizens.enter(id), names, request, response);
                place.bring(id, request, response);
                yield pages.redirect(SafePath.or("/account", pending.back()));
            }
            case Holder.OfStaff(var id) -> {
                var person = staff.enter(id);
                var names = names(pending, () -> staff.names(id));
                entrance.open(person, names, request, response);
                yield pages.redirect(SafePath.or(StaffHome.of(person.roles()), pending.back()));
            }
        };
    }

    /// By what the browser shall be known: the name that was typed, or who came in with a key
    /// alone, by whatever he might type.
    private static List<String> names(Pending pending, Supplier<List<String>> all) {
        return pending.login().isEmpty() ? all.get() : List.of(pending.login());
    }
}
