package okno.consulting;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;

import java.util.Optional;
import java.util.UUID;
import okno.accounts.CitizenId;
import okno.accounts.FullName;
import okno.accounts.SignedInCitizen;
import okno.accounts.SignedInStaff;
import okno.accounts.representation.CaseOwner;
import okno.agencies.Agencies;
import okno.submissions.Orders;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.stereotype.Component;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/// Makes what tests of questions begin with: somebody who asked.
@Component
public class Askers {
    /// The words of every question.
    public static final String TEXT = "Нужен ли оригинал трудовой книжки моей мамы Дарьи?";

    private final Inquiries inquiries;
    private final Replies replies;
    private final Agencies agencies;

    Askers(Inquiries inquiries, Replies replies, Agencies agencies) {
        this.inquiries = inquiries;
        this.replies = replies;
        this.agencies = agencies;
    }

    /// What this citizen asks the archives about their service.
    public InquiryNumber ask(CitizenId citizen) {
        return ask(CaseOwner.self(citizen));
    }

    public InquiryNumber ask(CaseOwner owner) {
        var body = agencies.find(Orders.BODY).orElseThrow();
        var asked = new NewInquiry(UUID.randomUUID(), body, Optional.of(Orders.SERVICE), TEXT);
        return inquiries.ask(owner, asked);
    }

    /// Lets an officer answer what was asked.
    public void answer(SignedInStaff officer, InquiryNumber number, String text) {
        var seen = new Replies.Seen(number, replies.find(officer.id(), number).lock());
        replies.reply(officer.id(), seen, InquiryState.ANSWERED, text);
    }

    public static RequestPostProcessor citizen(CitizenId id) {
        var me = new SignedInCitizen(id, new FullName("Речной", "Пётр", "Ильич"));
        return authentication(
                UsernamePasswordAuthenticationToken.authenticated(
                        me, "", AuthorityUtils.createAuthorityList("ROLE_CITIZEN")));
    }

    public static RequestPostProcessor officer(SignedInStaff me) {
        return authentication(
                UsernamePasswordAuthenticationToken.authenticated(
                        me, "", AuthorityUtils.createAuthorityList("ROLE_STAFF", "ROLE_OFFICER")));
    }
}
