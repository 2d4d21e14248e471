package okno.accounts.web;

import jakarta.servlet.http.HttpServletRequest;
import okno.accounts.SignedInCitizen;
import okno.accounts.SignedInStaff;
import okno.platform.web.PageContextPart;
import okno.platform.web.Person;
import okno.platform.web.Visitor;
import org.springframework.core.annotation.Order;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/// Tells every page who is signed in.
@Component
@Order(1)
class AccountVisitor implements PageContextPart {
    private final SessionMarks marks;

    AccountVisitor(SessionMarks marks) {
        this.marks = marks;
    }

    @Override
    public Visitor contribute(HttpServletRequest request, Visitor soFar) {
        var known = person(soFar);
        var session = known.person() == null ? null : request.getSession(false);
        return session == null ? known : marks.end(session).map(known::until).orElse(known);
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
                                    StaffHome.of(staff.roles())));
            case null, default -> soFar;
        };
    }
}
