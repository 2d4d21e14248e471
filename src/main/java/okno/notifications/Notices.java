package okno.notifications;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import okno.accounts.CitizenId;
import okno.notifications.ladder.Theme;
import okno.platform.NotFound;
import okno.platform.sql.Latest;
import okno.platform.sql.Where;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What a citizen can do with his feed.
@Service
public class Notices {
    /// How many a page of the feed holds.
    public static final int PAGE = 20;

    /// More unread notices than this are told as this many.
    public static final int MOST_UNREAD = 99;

    private final NoticeStore store;
    private final Clock clock;

    Notices(NoticeStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /// A page of the feed, the newest first. What is asked of the citizen stands apart, unless the
    /// theme is that.
    ///
    /// @param theme empty for all
    /// @param after the last notice of the page before
    @Transactional(readOnly = true)
    public Latest<Notice> list(CitizenId citizen, Optional<Theme> theme, Optional<UUID> after) {
        var where = new Where().and("n.citizen_id = :citizen", "citizen", citizen.value());
        if (theme.isEmpty()) {
            where.and("not (n.theme = 'demands' and n.settled_at is null)");
        }
        where.and("n.theme = :theme", "theme", theme.map(Theme::word).orElse(null));
        where.and("n.id < :after", "after", after.orElse(null));
        return Latest.of(store.list(where, PAGE + 1), PAGE, Notice::id);
    }

    /// What is asked of the citizen now, the newest first; [#PAGE] at most.
    @Transactional(readOnly = true)
    public List<Notice> demands(CitizenId citizen) {
        var where = new Where().and("n.citizen_id = :citizen", "citizen", citizen.value());
        where.and("n.theme = 'demands'").and("n.settled_at is null");
        return store.list(where, PAGE);
    }

    /// How many notices the citizen has not opened, [#MOST_UNREAD] at most.
    public int unread(CitizenId citizen) {
        return store.unread(citizen, MOST_UNREAD);
    }

    /// Marks a notice as read.
    ///
    /// @return what it is about
    /// @throws NotFound when it is not the citizen's
    @Transactional
    public Told open(CitizenId citizen, UUID id) {
        return store.read(citizen, id, clock.instant())
                .map(Notice::told)
                .orElseThrow(() -> new NotFound("notice"));
    }

    /// Marks as read what is told about a submission.
    void readAbout(CitizenId citizen, String number) {
        store.readAbout(citizen, number, clock.instant());
    }

    /// Marks all notices as read.
    @Transactional
    public void readAll(CitizenId citizen) {
        store.readAll(citizen, clock.instant());
    }
}
