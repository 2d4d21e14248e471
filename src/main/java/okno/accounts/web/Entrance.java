package okno.accounts.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import okno.accounts.SignedInCitizen;
import okno.accounts.SignedInStaff;
import okno.accounts.StaffRole;
import okno.accounts.departures.Departures;
import okno.accounts.factors.Holder;
import okno.accounts.sessions.NewBrowsers;
import okno.accounts.signin.KnownDevices;
import okno.platform.web.Cookies;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.AuthenticatedPrincipal;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Component;

/// Opens and closes the session of a person. Whatever session there was before a sign-in ends,
/// with its id and everything in it: an id that somebody slipped to the browser becomes
/// worthless.
@Component
class Entrance {
    private static final String CSRF_COOKIE = "okno-csrf";

    private final SecurityContextRepository contexts;
    private final KnownDevices devices;
    private final NewBrowsers browsers;
    private final SessionMarks marks;
    private final Departures departures;

    Entrance(
            SecurityContextRepository contexts,
            KnownDevices devices,
            NewBrowsers browsers,
            SessionMarks marks,
            Departures departures) {
        this.contexts = contexts;
        this.devices = devices;
        this.browsers = browsers;
        this.marks = marks;
        this.departures = departures;
    }

    void open(
            SignedInCitizen citizen,
            List<String> names,
            HttpServletRequest request,
            HttpServletResponse response) {
        begin(citizen, List.of("CITIZEN"), request, response);
        departures.of(citizen.id()).ifPresent(_ -> marks.leave(request.getSession()));
        introduce(Holder.of(citizen.id()), names, request, response);
    }

    void open(
            SignedInStaff staff,
            List<String> names,
            HttpServletRequest request,
            HttpServletResponse response) {
        var rights = staff.roles().stream().flatMap(role -> role.rights().stream()).distinct();
        var roles = Stream.concat(Stream.of("STAFF"), rights.map(StaffRole::name));
        begin(staff, roles.toList(), request, response);
        introduce(Holder.of(staff.id()), names, request, response);
    }

    /// Calls a signed-in citizen by another name from now on.
    void rename(SignedInCitizen citizen, HttpServletRequest request, HttpServletResponse response) {
        var known = SecurityContextHolder.getContext().getAuthentication();
        if (known != null) {
            keep(citizen, known.getAuthorities(), request, response);
        }
    }

    /// Ends the session; the browser forgets the pages it keeps, which whoever sits down at it next
    /// would see by going back.
    void close(HttpServletRequest request, HttpServletResponse response) {
        end(request, response);
        response.setHeader("Clear-Site-Data", "\"cache\"");
    }

    private void end(HttpServletRequest request, HttpServletResponse response) {
        var session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
        SecurityContextHolder.clearContext();
        Cookies.forget(request, response, CSRF_COOKIE);
        marks.forget(request, response);
    }

    private void begin(
            AuthenticatedPrincipal principal,
            List<String> roles,
            HttpServletRequest request,
            HttpServletResponse response) {
        end(request, response);
        marks.begin(principal, request, response);
        var authorities = roles.stream().map(role -> new SimpleGrantedAuthority("ROLE_" + role));
        keep(principal, authorities.toList(), request, response);
    }

    private void keep(
            AuthenticatedPrincipal principal,
            Collection<? extends GrantedAuthority> authorities,
            HttpServletRequest request,
            HttpServletResponse response) {
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(
                UsernamePasswordAuthenticationToken.authenticated(principal, null, authorities));
        SecurityContextHolder.setContext(context);
        contexts.saveContext(context, request, response);
    }

    /// The browser is known from now on, by the names and by the account itself.
    private void introduce(
            Holder holder,
            List<String> names,
            HttpServletRequest request,
            HttpServletResponse response) {
        var device = Clients.of(request).device();
        var mark = browsers.arrive(holder, device);
        var known = Stream.concat(names.stream(), Stream.of(mark)).toList();
        Cookies.remember(
                request, response, Clients.DEVICE_COOKIE, devices.introduce(device, known));
    }
}
