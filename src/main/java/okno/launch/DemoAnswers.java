package okno.launch;

import java.util.List;
import okno.accounts.StaffId;
import okno.appeals.AppealCases;
import okno.appeals.AppealCases.Seen;
import okno.appeals.AppealNumber;
import okno.appeals.AppealReplies;
import okno.appeals.AppealRouting;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/// What an officer of a demonstration does with appeals.
@Component
@Profile("demo")
class DemoAnswers {
    private final DemoDecisions decisions;
    private final AppealCases cases;
    private final AppealRouting routing;
    private final AppealReplies replies;

    DemoAnswers(
            DemoDecisions decisions,
            AppealCases cases,
            AppealRouting routing,
            AppealReplies replies) {
        this.decisions = decisions;
        this.cases = cases;
        this.routing = routing;
        this.replies = replies;
    }

    /// Whoever registers an appeal reads it first, and its author sees that.
    AppealNumber register(AppealNumber number) {
        cases.open(officer(), number);
        routing.register(officer(), seen(number));
        return number;
    }

    void answer(AppealNumber number, String text) {
        replies.answer(officer(), seen(number), text, List.of());
    }

    private Seen seen(AppealNumber number) {
        return new Seen(number, cases.find(officer(), number).lock());
    }

    private StaffId officer() {
        return decisions.archivist();
    }
}
