package okno.notifications;

import okno.accounts.Citizen;
import okno.accounts.CitizenId;
import okno.accounts.Citizens;
import okno.accounts.representation.Representations;
import okno.notifications.deliveries.Deliveries;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Puts a piece of news into the feed of its citizen and plans what is sent beside it. News of a
/// submission or a question go to who acts for the citizen as well, and only to him where the
/// citizen is a ward. Told again it finds the notice there and does nothing.
@Component
class Telling {
    private final NoticeStore notices;
    private final NewsStore waiting;
    private final Citizens citizens;
    private final Representations representations;
    private final Deliveries deliveries;

    Telling(
            NoticeStore notices,
            NewsStore waiting,
            Citizens citizens,
            Representations representations,
            Deliveries deliveries) {
        this.notices = notices;
        this.waiting = waiting;
        this.citizens = citizens;
        this.representations = representations;
        this.deliveries = deliveries;
    }

    @Transactional
    public void tell(News news) {
        var owner = new CitizenId(news.citizen());
        citizens.find(owner).filter(it -> !it.ward()).ifPresent(it -> tell(news, it));
        if (!(news.told() instanceof Told.OfAccount)) {
            for (var one : representations.over(owner)) {
                citizens.find(one.representative()).ifPresent(it -> tell(news.to(one), it));
            }
        }
        waiting.delete(news.event());
    }

    private void tell(News news, Citizen citizen) {
        var rule = Rulebook.of(news.told());
        if (notices.insert(news, rule.theme())) {
            deliveries.plan(news.event(), citizen, rule, news.party());
        }
    }
}
