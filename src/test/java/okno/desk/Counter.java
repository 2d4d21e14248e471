package okno.desk;

import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import okno.accounts.CitizenId;
import okno.accounts.FullName;
import okno.accounts.NewStaff;
import okno.accounts.SignedInStaff;
import okno.accounts.Staff;
import okno.accounts.StaffRole;
import okno.accounts.representation.CaseOwner;
import okno.agencies.Officers;
import okno.audit.Actor;
import okno.submissions.Cases;
import okno.submissions.Drafts;
import okno.submissions.Orders;
import okno.submissions.Proceedings.Officer;
import okno.submissions.Sending;
import okno.submissions.Submission;
import okno.submissions.SubmissionNumber;
import org.springframework.stereotype.Component;

/// Makes what tests of the desk begin with: officers, and a submission that has come in.
@Component
public class Counter {
    private static final AtomicInteger NEXT = new AtomicInteger();

    private final Orders orders;
    private final Drafts drafts;
    private final Sending sending;
    private final Staff staff;
    private final Officers officers;
    private final Cases cases;

    Counter(
            Orders orders,
            Drafts drafts,
            Sending sending,
            Staff staff,
            Officers officers,
            Cases cases) {
        this.orders = orders;
        this.drafts = drafts;
        this.sending = sending;
        this.staff = staff;
        this.officers = officers;
        this.cases = cases;
    }

    /// An officer of the body the archive certificate is asked from.
    public SignedInStaff officer(String surname) {
        return officer(surname, Orders.BODY);
    }

    public SignedInStaff officer(String surname, String body) {
        var name = new FullName(surname, "Олег", "Ильич");
        var email = "officer" + NEXT.incrementAndGet() + "@example.org";
        var roles = Set.of(StaffRole.OFFICER);
        var id = staff.add(new NewStaff(email, name, roles, "Берег-и-лодка-26"));
        officers.appoint(id, body, Actor.system("test"));
        return new SignedInStaff(id, name, roles);
    }

    /// A submission of this citizen that has reached its body.
    public SubmissionNumber received(CitizenId citizen) {
        var draft = orders.wholeDraft(citizen);
        int seen = drafts.find(citizen, draft).draft().lock();
        return ((Sending.Outcome.Sent) sending.send(CaseOwner.self(citizen), draft, seen)).number();
    }

    public Officer working(SignedInStaff officer) {
        return new Officer(officer.id(), officers.agenciesOf(officer.id()));
    }

    /// How a submission stands.
    public Submission now(SignedInStaff officer, SubmissionNumber number) {
        return now(working(officer), number);
    }

    Submission now(Officer officer, SubmissionNumber number) {
        return cases.find(officer, number);
    }
}
