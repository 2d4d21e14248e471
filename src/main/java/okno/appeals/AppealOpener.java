package okno.appeals;

import java.util.List;
import org.springframework.stereotype.Component;

/// Puts together an appeal with everything that was said, for a caller who has made sure that it
/// may be seen.
@Component
class AppealOpener {
    private final AppealStore store;
    private final AppealStepStore steps;
    private final RatingStore ratings;

    AppealOpener(AppealStore store, AppealStepStore steps, RatingStore ratings) {
        this.store = store;
        this.steps = steps;
        this.ratings = ratings;
    }

    OpenedAppeal open(Appeal appeal) {
        return new OpenedAppeal(
                appeal,
                store.text(appeal.id()),
                steps.of(appeal.id()),
                appeal.isPart() ? List.of() : store.parts(appeal.id()),
                appeal.origin().follows().flatMap(store::find),
                ratings.of(appeal.id()));
    }
}
