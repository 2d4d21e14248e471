package okno.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import okno.testing.OknoTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;

/// Two requests of one session at once: two clicks, two tabs.
@OknoTest
class SessionRaceTests {
    @Autowired private SessionRepository<? extends Session> sessions;

    @Test
    void bothMayNoteTheSameThingForTheFirstTime() {
        assertThat(noted(sessions)).isEqualTo("second");
    }

    private static <S extends Session> String noted(SessionRepository<S> sessions) {
        var begun = sessions.createSession();
        sessions.save(begun);
        var first = Objects.requireNonNull(sessions.findById(begun.getId()));
        var second = Objects.requireNonNull(sessions.findById(begun.getId()));
        first.setAttribute("okno.test", "first");
        second.setAttribute("okno.test", "second");

        sessions.save(first);
        sessions.save(second);

        var kept = Objects.requireNonNull(sessions.findById(begun.getId()));
        return Objects.requireNonNull(kept.getAttribute("okno.test"));
    }
}
