package okno.accounts.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
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
    private final PlaceAtHand place;
    private final Pages pages;

    Arrival(
            CitizenSignIn citizens,
            StaffSignIn staff,
            Entrance entrance,
            PlaceAtHand place,
            Pages pages) {
        this.citizens = citizens;
        this.staff = staff;
        this.entrance = entrance;
        this.place = place;
        this.pages = pages;
    }

    /// Goes on with who gave a right password.
    View follow(
            Next next, Pending pending, HttpServletRequest request, HttpServletResponse response) {
        var door = Door.of(pending.holder());
        return switch (next) {
            case Next.Enter _ -> enter(pending, request, response);
            case Next.GiveFactor _ -> {
                pending.keep(request);
                yield pages.redirect(door.code());
            }
            case Next.SetUpFactor _ -> {
                pending.keep(request);
                yield pages.redirect(door.setUp());
            }
        };
    }

    /// Lets in who has shown everything that was asked.
    View enter(Pending pending, HttpServletRequest request, HttpServletResponse response) {
        return switch (pending.holder()) {
            case Holder.OfCitizen(var id) -> {
                entrance.open(citizens.enter(id), pending.login(), request, response);
                place.bring(id, request, response);
                yield pages.redirect(SafePath.or("/account", pending.back()));
            }
            case Holder.OfStaff(var id) -> {
                var person = staff.enter(id);
                entrance.open(person, pending.login(), request, response);
                yield pages.redirect(SafePath.or(StaffHome.of(person.roles()), pending.back()));
            }
        };
    }
}
