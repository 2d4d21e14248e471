package okno.accounts.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import okno.accounts.SignedInCitizen;
import okno.accounts.SignedInStaff;
import okno.accounts.StaffRole;
import okno.accounts.signin.KnownDevices;
import okno.accounts.signin.OpenSessions;
import okno.platform.web.Cookies;
import org.springframework.http.HttpHeaders;
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

    Entrance(SecurityContextRepository contexts, KnownDevices devices) {
        this.contexts = contexts;
        this.devices = devices;
    }

    void open(
            SignedInCitizen citizen,
            String login,
            HttpServletRequest request,
            HttpServletResponse response) {
        open(citizen, List.of("CITIZEN"), request, response);
        introduce(login, request, response);
    }

    void open(
            SignedInStaff staff,
            String login,
            HttpServletRequest request,
            HttpServletResponse response) {
        var roles = Stream.concat(Stream.of("STAFF"), staff.roles().stream().map(StaffRole::name));
        open(staff, roles.toList(), request, response);
        introduce(login, request, response);
    }

    /// Calls a signed-in citizen by another name from now on.
    void rename(SignedInCitizen citizen, HttpServletRequest request, HttpServletResponse response) {
        var known = SecurityContextHolder.getContext().getAuthentication();
        if (known != null) {
            keep(citizen, known.getAuthorities(), request, response);
        }
    }

    void close(HttpServletRequest request, HttpServletResponse response) {
        var session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
        SecurityContextHolder.clearContext();
        Cookies.forget(request, response, CSRF_COOKIE);
    }

    private void open(
            AuthenticatedPrincipal principal,
            List<String> roles,
            HttpServletRequest request,
            HttpServletResponse response) {
        close(request, response);
        var agent = request.getHeader(HttpHeaders.USER_AGENT);
        request.getSession().setAttribute(OpenSessions.DEVICE, DeviceName.of(agent));
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

    /// Who came in with a key alone has typed no name that the browser could be known by.
    private void introduce(String login, HttpServletRequest request, HttpServletResponse response) {
        if (login.isEmpty()) {
            return;
        }
        Cookies.remember(request, response, Clients.DEVICE_COOKIE, devices.introduce(login));
    }
}
