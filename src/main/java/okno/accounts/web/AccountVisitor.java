package okno.accounts.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.stream.Collectors;
import okno.accounts.SignedInCitizen;
import okno.accounts.SignedInStaff;
import okno.accounts.StaffRole;
import okno.accounts.departures.Departures;
import okno.accounts.signin.OpenSession;
import okno.platform.web.PageContextPart;
import okno.platform.web.Person;
import okno.platform.web.Visitor;
import org.springframework.core.annotation.Order;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/// Tells every page who is signed in, and for whom he acts.
@Component
@Order(1)
class AccountVisitor implements PageContextPart {
    private final SessionMarks marks;
    private final Departures departures;
    private final Acting acting;

    AccountVisitor(SessionMarks marks, Departures departures, Acting acting) {
        this.marks = marks;
        this.departures = departures;
        this.acting = acting;
    }

    @Override
    public Visitor contribute(HttpServletRequest request, Visitor soFar) {
        var person = person(soFar);
        var known = acting.shown(request).map(person::acting).orElse(person);
        var session = known.person() == null ? null : request.getSession(false);
        return session == null
                ? known
                : leaving(session, marks.end(session).map(known::until).orElse(known));
    }

    private Visitor leaving(HttpSession session, Visitor known) {
        return Myself.citizen()
                .filter(_ -> marks.leaving(session))
                .flatMap(citizen -> departures.of(citizen.id()))
                .map(it -> it.dueAt().atZone(OpenSession.SHOWN_IN).toLocalDate())
                .map(known::leavingOn)
                .orElse(known);
    }

    private static Visitor person(Visitor soFar) {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return switch (authentication == null ? null : authentication.getPrincipal()) {
            case SignedInCitizen citizen ->
                    soFar.with(new Person(citizen.name().full(), Person.Kind.CITIZEN, "/account"));
            case SignedInStaff staff ->
                    soFar.with(
                            new Person(
                                    staff.name().full(),
                                    Person.Kind.STAFF,
                                    StaffHome.of(staff.roles()),
                                    staff.roles().stream()
                                            .flatMap(role -> role.rights().stream())
                                            .map(StaffRole::name)
                                            .collect(Collectors.toUnmodifiableSet())));
            case null, default -> soFar;
        };
    }
}
