package okno.notifications.deliveries;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import okno.accounts.CitizenId;
import okno.notifications.ladder.Channel;
import okno.notifications.ladder.Choices;
import okno.notifications.ladder.Theme;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What a person chooses: which channels tell what, and when.
@Service
public class NoticeChoices {
    private final ChoiceStore store;
    private final Clock clock;

    NoticeChoices(ChoiceStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /// What the person chose, or what holds until he chooses.
    @Transactional(readOnly = true)
    public Choices of(CitizenId citizen) {
        return of(List.of(citizen)).getOrDefault(citizen, Choices.DEFAULT);
    }

    /// What several people chose; who chose nothing is left out.
    @Transactional(readOnly = true)
    public Map<CitizenId, Choices> of(Collection<CitizenId> citizens) {
        return store.find(citizens);
    }

    @Transactional
    public void choose(CitizenId citizen, Choices choices) {
        store.save(citizen, choices, clock.instant());
    }

    /// Stops what a channel tells of a theme. What is due by law is told all the same; security is
    /// not stopped at all.
    @Transactional
    public void stop(CitizenId citizen, Theme theme, Channel channel) {
        choose(citizen, of(citizen).without(theme, channel));
    }

    /// Forgets what the person chose.
    @Transactional
    public void forget(CitizenId citizen) {
        store.delete(citizen);
    }
}
