package okno.notifications.web;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import okno.accounts.Citizens;
import okno.accounts.SignedInCitizen;
import okno.notifications.deliveries.NoticeChoices;
import okno.notifications.deliveries.Readers;
import okno.notifications.ladder.Channel;
import okno.notifications.ladder.Choices;
import okno.notifications.ladder.QuietHours;
import okno.notifications.ladder.Theme;
import okno.platform.FieldProblem;
import okno.platform.web.Pages;
import okno.platform.web.Problems;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// «Как сообщать о новом»: channels, quiet hours, one letter a day.
@Controller
@RequestMapping(NoticeSettingsController.PATH)
class NoticeSettingsController {
    static final String PATH = "/account/notices/settings";

    private static final String TEMPLATE = "notifications/settings";

    private final NoticeChoices choices;
    private final Readers readers;
    private final Citizens citizens;
    private final Pages pages;

    NoticeSettingsController(
            NoticeChoices choices, Readers readers, Citizens citizens, Pages pages) {
        this.choices = choices;
        this.readers = readers;
        this.citizens = citizens;
        this.pages = pages;
    }

    @GetMapping
    View show(@AuthenticationPrincipal SignedInCitizen me, @RequestParam Optional<String> saved) {
        var form = form(choices.of(me.id()));
        return pages.show(TEMPLATE, page(me, form, saved.isPresent(), Problems.NONE));
    }

    @PostMapping
    View save(
            @AuthenticationPrincipal SignedInCitizen me,
            @RequestParam MultiValueMap<String, String> typed) {
        var form = form(typed);
        var problems = problems(form);
        if (problems.any()) {
            return pages.refused(TEMPLATE, page(me, form, false, problems));
        }
        choices.choose(me.id(), choices(form));
        return pages.redirect(PATH + "?saved");
    }

    private NoticeSettingsPage page(
            SignedInCitizen me, NoticeSettingsPage.Form form, boolean saved, Problems problems) {
        var missing = EnumSet.allOf(Channel.class);
        var citizen = citizens.get(me.id());
        var known = readers.of(List.of(citizen)).of(citizen);
        missing.removeAll(known.has());
        return new NoticeSettingsPage(form, missing, known.zone(), saved, problems);
    }

    private static NoticeSettingsPage.Form form(Choices chosen) {
        var channels = new HashMap<String, List<String>>();
        for (var theme : Theme.values()) {
            channels.put(theme.word(), chosen.of(theme).stream().map(Channel::word).toList());
        }
        var quiet = chosen.quiet().orElse(QuietHours.NIGHT);
        return new NoticeSettingsPage.Form(
                channels,
                chosen.quiet().isPresent() ? "true" : "",
                quiet.from().toString(),
                quiet.to().toString(),
                chosen.digest().map(LocalTime::toString).orElse(""));
    }

    private static NoticeSettingsPage.Form form(MultiValueMap<String, String> typed) {
        var channels = new HashMap<String, List<String>>();
        for (var theme : Theme.values()) {
            channels.put(theme.word(), typed.getOrDefault(theme.word(), List.of()));
        }
        return new NoticeSettingsPage.Form(
                channels,
                word(typed, "quiet"),
                word(typed, "from"),
                word(typed, "to"),
                word(typed, "digest"));
    }

    private static String word(MultiValueMap<String, String> typed, String name) {
        var value = typed.getFirst(name);
        return value == null ? "" : value;
    }

    private static Problems problems(NoticeSettingsPage.Form form) {
        var problems = new ArrayList<FieldProblem>();
        if (!form.quiet().isEmpty()) {
            for (var hour : Map.of("from", form.from(), "to", form.to()).entrySet()) {
                if (hour(hour.getValue()).isEmpty()) {
                    problems.add(FieldProblem.of(hour.getKey(), "notifications.settings.hour"));
                }
            }
            if (problems.isEmpty() && form.from().equals(form.to())) {
                problems.add(FieldProblem.of("to", "notifications.settings.same-hour"));
            }
        }
        if (!form.digest().isEmpty() && hour(form.digest()).isEmpty()) {
            problems.add(FieldProblem.of("digest", "notifications.settings.hour"));
        }
        return new Problems(problems);
    }

    private static Choices choices(NoticeSettingsPage.Form form) {
        var channels = new EnumMap<Theme, Set<Channel>>(Theme.class);
        for (var theme : Theme.values()) {
            channels.put(
                    theme, theme.optional() ? channels(form, theme) : Choices.DEFAULT.of(theme));
        }
        var quiet =
                form.quiet().isEmpty()
                        ? Optional.<QuietHours>empty()
                        : hour(form.from())
                                .flatMap(
                                        from ->
                                                hour(form.to())
                                                        .map(to -> new QuietHours(from, to)));
        return new Choices(channels, quiet, hour(form.digest()));
    }

    /// Words that name no channel are not a person's.
    private static Set<Channel> channels(NoticeSettingsPage.Form form, Theme theme) {
        return Arrays.stream(Channel.values())
                .filter(Channel::chosen)
                .filter(channel -> form.of(theme).contains(channel.word()))
                .collect(Collectors.toSet());
    }

    private static Optional<LocalTime> hour(String typed) {
        return typed.matches("([01][0-9]|2[0-3]):00")
                ? Optional.of(LocalTime.parse(typed))
                : Optional.empty();
    }
}
