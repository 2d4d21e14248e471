package okno.accounts.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import okno.accounts.contacts.Channel;
import okno.accounts.contacts.ContactForm;
import okno.accounts.contacts.Contacts;
import okno.accounts.registration.FullDraft.Stage;
import okno.accounts.registration.FullDrafts;
import okno.platform.FieldProblem;
import okno.platform.NotFound;
import okno.platform.TooManyRequests;
import okno.platform.web.ClientAddress;
import okno.platform.web.Pages;
import okno.platform.web.Problems;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// Proves the contacts of a registration that was just sent, in the browser it was sent from.
/// Whether it opened an account cannot be told from these pages.
@Controller
@RequestMapping(FullVisit.START + "/codes")
class FullCodesController {
    private static final String TEMPLATE = "accounts/fullCodes";
    private static final String PATH = FullVisit.START + "/codes";
    private static final String NEXT = "/login?registered=true&back=/account/verification";

    private final FullVisit visit;
    private final FullDrafts drafts;
    private final Contacts contacts;
    private final ContactDesk desk;
    private final Pages pages;

    FullCodesController(
            FullVisit visit, FullDrafts drafts, Contacts contacts, ContactDesk desk, Pages pages) {
        this.visit = visit;
        this.drafts = drafts;
        this.contacts = contacts;
        this.desk = desk;
        this.pages = pages;
    }

    @GetMapping
    View show(@RequestParam(defaultValue = "false") boolean sent, HttpServletRequest request) {
        if (visit.at(Stage.CODES, request).isEmpty()) {
            return pages.redirect(visit.next(request));
        }
        var page = page(request, Map.of(), Problems.NONE);
        return pages.show(TEMPLATE, sent ? page.afterSending() : page);
    }

    /// Takes a code.
    @PostMapping("/{channel:email|phone}/code")
    View type(
            @PathVariable String channel,
            @RequestParam Map<String, String> typed,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (visit.at(Stage.CODES, request).isEmpty()) {
            return pages.redirect(visit.next(request));
        }
        var code = typed.getOrDefault(channel + "Code", "");
        try {
            var problems = desk.type(visitor(request), Channel.of(channel), code);
            return problems.isEmpty()
                    ? pages.redirect(PATH)
                    : refused(page(request, Map.of(), new Problems(problems)));
        } catch (TooManyRequests e) {
            var page = page(request, Map.of(), Waiting.tell(e, response));
            return pages.status(HttpStatus.TOO_MANY_REQUESTS.value(), TEMPLATE, page);
        }
    }

    /// Sends another code: to the same contact or to one that was mistyped before.
    @PostMapping("/{channel:email|phone}")
    View order(
            @PathVariable String channel,
            @RequestParam Map<String, String> typed,
            HttpServletRequest request) {
        if (visit.at(Stage.CODES, request).isEmpty()) {
            return pages.redirect(visit.next(request));
        }
        var way = Channel.of(channel);
        if (proven(way, request)) {
            return pages.redirect(PATH);
        }
        var form = new ContactForm(way, typed.getOrDefault(channel, ""));
        List<FieldProblem> problems = desk.order(visitor(request), form);
        if (form.problems().isEmpty()) {
            drafts.addChannel(visit.token(request), way);
        }
        return problems.isEmpty()
                ? pages.redirect(PATH + "?sent=true")
                : refused(page(request, typed, new Problems(problems)));
    }

    private View refused(FullCodesPage page) {
        return pages.refused(TEMPLATE, page);
    }

    /// A contact that was given and waits no more is proven, and changed only in the profile.
    private boolean proven(Channel channel, HttpServletRequest request) {
        return drafts.channels(visit.token(request)).contains(channel.text())
                && contacts.waiting(visitor(request).holder()).stream()
                        .noneMatch(wait -> wait.contact().channel() == channel);
    }

    private FullCodesPage page(
            HttpServletRequest request, Map<String, String> typed, Problems problems) {
        var given = drafts.channels(visit.token(request));
        var waits = contacts.waiting(visitor(request).holder());
        var parts =
                Stream.of(Channel.EMAIL, Channel.PHONE)
                        .map(
                                channel -> {
                                    var proven = given.contains(channel.text()) ? "yes" : "";
                                    return ContactPart.of(channel, proven, waits, PATH);
                                })
                        .toList();
        return new FullCodesPage(parts, false, typed, NEXT, problems);
    }

    private ContactDesk.Visitor visitor(HttpServletRequest request) {
        var holder = drafts.holder(visit.token(request)).orElseThrow(NotFound::new);
        return new ContactDesk.Visitor(
                holder, LocaleContextHolder.getLocale(), ClientAddress.of(request));
    }
}
