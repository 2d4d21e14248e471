package okno.catalogue.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import okno.catalogue.questions.SearchQuestions;
import okno.catalogue.questions.SearchQuestions.Put;
import okno.places.ChosenPlace;
import okno.platform.TooManyRequests;
import okno.platform.web.ClientAddress;
import okno.platform.web.Pages;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// «Нашли, что искали?»: yes or no, from anybody.
@Controller
class SearchAnswers {
    private static final int MOST = 20;
    private static final int MOST_ADDRESSES = 20_000;
    private static final Duration WINDOW = Duration.ofMinutes(15);

    /// Answers by address; known to this node only and never written down.
    private final Cache<String, Tries> tries =
            Caffeine.newBuilder().maximumSize(MOST_ADDRESSES).expireAfterWrite(WINDOW).build();

    private final SearchQuestions questions;
    private final Pages pages;
    private final Clock clock;

    SearchAnswers(SearchQuestions questions, Pages pages, Clock clock) {
        this.questions = questions;
        this.pages = pages;
        this.clock = clock;
    }

    private record Tries(int count, Instant since) {}

    @PostMapping("/search/answers")
    View answer(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String found,
            ChosenPlace chosen,
            HttpServletRequest request) {
        enter(ClientAddress.of(request));
        var hits = "/search?q=" + URLEncoder.encode(q, StandardCharsets.UTF_8);
        if (!found.equals("yes") && !found.equals("no")) {
            return pages.redirect(hits);
        }
        var question = new Put(q, chosen.place(), ClientAddress.of(request));
        questions.answered(question, found.equals("yes"));
        return pages.redirect(hits + "&answered=" + found);
    }

    private void enter(String address) {
        var now = clock.instant();
        var known =
                tries.asMap()
                        .compute(
                                address,
                                (_, before) ->
                                        before == null || before.since.plus(WINDOW).isBefore(now)
                                                ? new Tries(1, now)
                                                : new Tries(before.count + 1, before.since));
        if (known.count > MOST) {
            throw new TooManyRequests(Duration.between(now, known.since.plus(WINDOW)));
        }
    }
}
