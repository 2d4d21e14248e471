package okno.accounts.registration;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import okno.accounts.contacts.Contact;
import okno.accounts.credentials.PasswordPolicy;
import okno.accounts.identity.FirstRecords;
import okno.accounts.registration.RegistrationOutcome.Received;
import okno.accounts.registration.RegistrationOutcome.Refused;
import okno.platform.LatestDay;
import okno.platform.TooManyRequests;
import org.springframework.stereotype.Service;

/// Full registration: an account with all that a confirmation compares. It obeys the rules of the
/// quick one: the same claims to a СНИЛС, the same work, the same answer.
@Service
public class FullRegistration {
    private final PasswordPolicy policy;
    private final Admission admission;
    private final Claims claims;
    private final FullDrafts drafts;
    private final FullSettlement settlement;
    private final Clock clock;

    FullRegistration(
            PasswordPolicy policy,
            Admission admission,
            Claims claims,
            FullDrafts drafts,
            FullSettlement settlement,
            Clock clock) {
        this.policy = policy;
        this.admission = admission;
        this.claims = claims;
        this.drafts = drafts;
        this.settlement = settlement;
        this.clock = clock;
    }

    /// Characters at least in a password: nothing stands beside it yet.
    public int shortestPassword() {
        return policy.shortest(true);
    }

    /// Where a form came from.
    ///
    /// @param token of its draft
    /// @param address the network address
    /// @param language of the codes that are sent
    public record From(String token, String address, Locale language) {}

    /// Registers a person. The draft has to be at its last page; one that was sent already is not
    /// sent again.
    ///
    /// @throws TooManyRequests if too many forms came from there
    /// @throws okno.accounts.credentials.TooManyHashes if the server is busy
    public RegistrationOutcome register(FullForm form, From from) {
        var draft = drafts.find(from.token()).orElseThrow();
        if (draft.settled() != null) {
            return new Received();
        }
        var agreement = Objects.requireNonNull(draft.agreement());
        var way = Objects.requireNonNull(draft.way());
        var today = LatestDay.of(clock);
        var problems = form.problems(policy, way, today);
        if (!problems.isEmpty()) {
            return new Refused(problems, false);
        }
        var consent = new Consents.Given(agreement.at(), agreement.address());
        var name = form.name().name();
        var claim = new Claim(form.snils().snils(), name, form.passwords().password(), consent);
        var refusal = admission.refusal(claim, form.code(), from.address());
        if (refusal.isPresent()) {
            return refusal.get();
        }
        settle(claim, form.records(way), form.contacts(), from);
        return new Received();
    }

    private void settle(Claim claim, FirstRecords records, List<Contact> contacts, From from) {
        var filled =
                new FullSettlement.Filled(
                        from.token(), records, contacts, from.language(), from.address());
        try {
            claims.settle(claim, opened -> settlement.settle(filled, opened));
        } catch (FullSettlement.SentBefore _) {
            // The click before this one has done it.
        }
    }
}
