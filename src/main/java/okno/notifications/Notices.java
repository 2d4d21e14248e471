package okno.notifications;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import okno.accounts.CitizenId;
import okno.platform.NotFound;
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

    /// A page of the feed.
    ///
    /// @param next the id after which the page after begins, if there is one
    public record Feed(List<Notice> notices, Optional<UUID> next) {
        public Feed {
            notices = List.copyOf(notices);
        }
    }

    /// A page of the feed, the newest first.
    ///
    /// @param after the last notice of the page before
    @Transactional(readOnly = true)
    public Feed list(CitizenId citizen, Optional<UUID> after) {
        var notices = store.list(citizen, after, PAGE + 1);
        if (notices.size() <= PAGE) {
            return new Feed(notices, Optional.empty());
        }
        var shown = notices.subList(0, PAGE);
        return new Feed(shown, Optional.of(shown.getLast().id()));
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
