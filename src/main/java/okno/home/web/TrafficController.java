package okno.home.web;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import okno.accounts.SignedInStaff;
import okno.audit.Actor;
import okno.audit.Audit;
import okno.notifications.control.Failures;
import okno.notifications.control.Redrives;
import okno.notifications.control.Traffic;
import okno.platform.NotFound;
import okno.platform.Zones;
import okno.platform.web.Pages;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.util.UriComponentsBuilder;

/// How notices stand: queues, failures, one delivery, and sending again. No addresses, no texts.
@Controller
@RequestMapping(TrafficController.PATH)
class TrafficController {
    static final String PATH = "/admin/notices";
    private static final int PAGE = 50;

    private final Traffic traffic;
    private final Redrives redrives;
    private final Audit audit;
    private final TransactionTemplate transaction;
    private final MessageSource texts;
    private final Pages pages;

    TrafficController(
            Traffic traffic,
            Redrives redrives,
            Audit audit,
            TransactionTemplate transaction,
            MessageSource texts,
            Pages pages) {
        this.traffic = traffic;
        this.redrives = redrives;
        this.audit = audit;
        this.transaction = transaction;
        this.texts = texts;
        this.pages = pages;
    }

    @GetMapping
    View show(@RequestParam(defaultValue = "-1") int again) {
        var channels =
                traffic.channels().stream()
                        .map(it -> new TrafficPage.Line(it, words(it.reason())))
                        .toList();
        var failures =
                traffic.failures().stream()
                        .map(
                                it ->
                                        new TrafficPage.Group(
                                                it.failures(),
                                                it.count(),
                                                it.last(),
                                                words(it.failures().reason()),
                                                address(it.failures(), Optional.empty())))
                        .toList();
        return pages.show(
                "home/traffic",
                new TrafficPage(
                        channels,
                        failures,
                        redrives.untold(),
                        failures.isEmpty() ? traffic.asked() : 0,
                        Zones.MOSCOW,
                        again));
    }

    @GetMapping("/failures")
    View failed(
            @RequestParam(defaultValue = "") String channel,
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam Optional<UUID> after) {
        var failures = known(channel, state, reason);
        var rows = traffic.failed(failures, after, PAGE + 1);
        var shown = rows.stream().limit(PAGE).toList();
        var next = rows.size() > PAGE ? address(failures, Optional.of(shown.getLast().id())) : null;
        return pages.show(
                "home/failed",
                new FailedPage(failures, words(failures.reason()), shown, Zones.MOSCOW, next));
    }

    @GetMapping("/{id}")
    View delivery(@PathVariable UUID id) {
        var delivery = traffic.delivery(id).orElseThrow(() -> new NotFound("delivery"));
        var attempts =
                traffic.attempts(id).stream()
                        .map(it -> new DeliveryPage.Attempt(it, words(it.reason())))
                        .toList();
        return pages.show(
                "home/delivery",
                new DeliveryPage(delivery, words(delivery.reason()), attempts, Zones.MOSCOW));
    }

    @PostMapping("/{id}/redrive")
    View again(@AuthenticationPrincipal SignedInStaff me, @PathVariable UUID id) {
        if (traffic.delivery(id).isEmpty()) {
            throw new NotFound("delivery");
        }
        transaction.executeWithoutResult(
                _ -> {
                    if (redrives.one(id)) {
                        audit.record(
                                Actor.staff(me.id().value()),
                                "notice.redriven",
                                "delivery",
                                id.toString(),
                                Map.of());
                    }
                });
        return pages.redirect(PATH + "/" + id);
    }

    @PostMapping("/failures/redrive")
    View again(
            @AuthenticationPrincipal SignedInStaff me,
            @RequestParam(defaultValue = "") String channel,
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "") String reason) {
        var failures = known(channel, state, reason);
        var sent =
                transaction.execute(
                        _ -> {
                            int count = redrives.all(failures);
                            if (count > 0) {
                                audit.record(
                                        Actor.staff(me.id().value()),
                                        "notices.redriven",
                                        "channel",
                                        failures.channel(),
                                        Map.of(
                                                "state", failures.state(),
                                                "reason", failures.reason(),
                                                "count", Integer.toString(count)));
                            }
                            return count;
                        });
        return pages.redirect(PATH + "?again=" + sent);
    }

    @PostMapping("/news/redrive")
    View tellAgain(@AuthenticationPrincipal SignedInStaff me) {
        var told =
                transaction.execute(
                        _ -> {
                            int count = redrives.tellAgain();
                            if (count > 0) {
                                audit.record(
                                        Actor.staff(me.id().value()),
                                        "notices.redriven",
                                        "news",
                                        "failed",
                                        Map.of("count", Integer.toString(count)));
                            }
                            return count;
                        });
        return pages.redirect(PATH + "?again=" + told);
    }

    @PostMapping("/channels/{channel}/{deed:pause|start}")
    View pause(
            @AuthenticationPrincipal SignedInStaff me,
            @PathVariable String channel,
            @PathVariable String deed) {
        var paused = deed.equals("pause");
        transaction.executeWithoutResult(
                _ -> {
                    if (redrives.pause(channel, paused)) {
                        audit.record(
                                Actor.staff(me.id().value()),
                                paused ? "notices.paused" : "notices.started",
                                "channel",
                                channel,
                                Map.of());
                    }
                });
        return pages.redirect(PATH);
    }

    private static Failures known(String channel, String state, String reason) {
        var failures = new Failures(channel, state, reason);
        if (!failures.isKnown()) {
            throw new NotFound("failures");
        }
        return failures;
    }

    private static String address(Failures failures, Optional<UUID> after) {
        var address =
                UriComponentsBuilder.fromPath(PATH + "/failures")
                        .queryParam("channel", failures.channel())
                        .queryParam("state", failures.state())
                        .queryParam("reason", failures.reason());
        after.ifPresent(id -> address.queryParam("after", id));
        return address.encode().toUriString();
    }

    /// Reasons are keys of texts, and plain words of providers where nobody foresaw them.
    private String words(String reason) {
        var words = texts.getMessage(reason, null, reason, LocaleContextHolder.getLocale());
        return words == null ? reason : words;
    }
}
