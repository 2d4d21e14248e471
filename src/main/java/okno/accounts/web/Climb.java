package okno.accounts.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import okno.accounts.AccountLevel;
import okno.accounts.identity.Standing;

/// The ladder as a person sees it: what he has, what it opens, what is next.
///
/// @param level at present
/// @param steps all of them in the order that is easiest
public record Climb(AccountLevel level, List<Step> steps) {
    /// A thing to do.
    ///
    /// @param key the word in keys of texts
    /// @param done whether it is done
    /// @param href where it is done; empty if not on the portal
    public record Step(String key, boolean done, String href) {}

    static Climb of(Standing standing) {
        var steps = new ArrayList<Step>();
        if (standing.detached()) {
            steps.add(new Step("snils", false, "/account/profile/snils"));
        }
        steps.add(new Step("email", standing.emailConfirmed(), "#email"));
        steps.add(new Step("phone", standing.phoneConfirmed(), "#phone"));
        steps.add(new Step("birth", standing.birthGiven(), "/account/profile/birth"));
        steps.add(new Step("passport", standing.documentGiven(), "/account/profile/passport"));
        var confirmed = standing.level() == AccountLevel.CONFIRMED;
        steps.add(new Step("identity", confirmed, "/account/verification"));
        return new Climb(standing.level(), List.copyOf(steps));
    }

    /// What to do next; empty for who has done everything.
    public Optional<Step> next() {
        return steps.stream().filter(step -> !step.done()).findFirst();
    }

    /// The levels, lowest first.
    public static List<AccountLevel> levels() {
        return Arrays.asList(AccountLevel.values());
    }

    /// `done`, `now` or `next`: how a level stands to the present one.
    public String state(AccountLevel one) {
        if (one == level) {
            return "now";
        }
        return level.reaches(one) ? "done" : "next";
    }
}
