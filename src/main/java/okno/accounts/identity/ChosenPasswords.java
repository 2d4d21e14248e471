package okno.accounts.identity;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import okno.accounts.CitizenId;
import okno.accounts.Citizens;
import okno.accounts.credentials.PasswordForm;
import okno.accounts.credentials.PasswordHashes;
import okno.accounts.credentials.PasswordPolicy;
import okno.accounts.events.AccountNews;
import okno.audit.Actor;
import okno.audit.Audit;
import okno.identifiers.EmailAddress;
import okno.platform.FieldProblem;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Passwords that people choose with what a service centre gave them, after it saw who they are.
@Service
public class ChosenPasswords {
    private final ChosenPasswordStore store;
    private final Citizens citizens;
    private final PasswordPolicy policy;
    private final PasswordHashes hashes;
    private final Audit audit;
    private final ApplicationEventPublisher events;

    ChosenPasswords(
            ChosenPasswordStore store,
            Citizens citizens,
            PasswordPolicy policy,
            PasswordHashes hashes,
            Audit audit,
            ApplicationEventPublisher events) {
        this.store = store;
        this.citizens = citizens;
        this.policy = policy;
        this.hashes = hashes;
        this.audit = audit;
        this.events = events;
    }

    /// Gives an account the password that its owner typed twice.
    ///
    /// @return what is wrong with it, at the fields `password` and `passwordAgain`; nothing if it
    /// was taken
    @Transactional
    public List<FieldProblem> choose(CitizenId id, String password, String again) {
        var form = new PasswordForm(password, again);
        var problems = form.problems(policy, personal(id));
        if (problems.isEmpty()) {
            store.replacePassword(id, hashes.hash(password));
            var actor = Actor.citizen(id.value());
            audit.record(actor, "accounts.password-changed", "citizen", id.toString(), Map.of());
            events.publishEvent(
                    new AccountNews(
                            UUID.randomUUID(), id, AccountNews.Kind.PASSWORD_CHANGED, Map.of()));
        }
        return problems;
    }

    private List<String> personal(CitizenId id) {
        var citizen = citizens.get(id);
        var known = new ArrayList<String>();
        known.add(citizen.name().surname());
        known.add(citizen.name().givenName());
        if (citizen.name().patronymic() != null) {
            known.add(citizen.name().patronymic());
        }
        known.add(citizen.snils().digits());
        citizen.email().map(EmailAddress::value).ifPresent(known::add);
        return known;
    }
}
