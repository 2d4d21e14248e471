package okno.submissions;

import java.util.Optional;
import okno.accounts.Citizens;
import okno.accounts.representation.CaseOwner;
import okno.submissions.Submission.Representative;
import org.springframework.stereotype.Component;

/// Freezes who acts for the citizen, and on what ground.
@Component
class Representatives {
    private final Citizens citizens;

    Representatives(Citizens citizens) {
        this.citizens = citizens;
    }

    Optional<Representative> of(CaseOwner owner) {
        return owner.representation()
                .map(
                        one ->
                                new Representative(
                                        owner.by(), citizens.get(owner.by()).name(), one.ground()));
    }
}
