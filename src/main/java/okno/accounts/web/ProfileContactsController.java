package okno.accounts.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import okno.accounts.Citizens;
import okno.accounts.SignedInCitizen;
import okno.accounts.contacts.Channel;
import okno.accounts.contacts.ContactForm;
import okno.accounts.contacts.ContactProofs;
import okno.accounts.contacts.Contacts;
import okno.accounts.contacts.Holder;
import okno.accounts.sessions.AsksAgain;
import okno.platform.TooManyRequests;
import okno.platform.web.ClientAddress;
import okno.platform.web.Pages;
import okno.platform.web.Problems;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// Contacts in the profile: a new one counts once its code was typed; until then the old one does.
@Controller
@RequestMapping(ProfileView.CONTACTS + "/{channel:email|phone}")
class ProfileContactsController {
    private final Citizens citizens;
    private final Contacts contacts;
    private final ContactProofs proofs;
    private final ContactDesk desk;
    private final ProfileView view;
    private final Pages pages;

    ProfileContactsController(
            Citizens citizens,
            Contacts contacts,
            ContactProofs proofs,
            ContactDesk desk,
            ProfileView view,
            Pages pages) {
        this.citizens = citizens;
        this.contacts = contacts;
        this.proofs = proofs;
        this.desk = desk;
        this.view = view;
        this.pages = pages;
    }

    @AsksAgain
    @PostMapping
    View order(
            @AuthenticationPrincipal SignedInCitizen me,
            @PathVariable String channel,
            @RequestParam Map<String, String> typed,
            HttpServletRequest request) {
        var form = new ContactForm(Channel.of(channel), typed.getOrDefault(channel, ""));
        var problems = desk.order(visitor(me, request), form);
        if (problems.isEmpty()) {
            return pages.redirect(ProfileController.PATH + "?word=sent#" + channel);
        }
        var page = view.of(me.id()).refusing(typed, new Problems(problems));
        return pages.refused(ProfileController.TEMPLATE, page);
    }

    @PostMapping("/code")
    View type(
            @AuthenticationPrincipal SignedInCitizen me,
            @PathVariable String channel,
            @RequestParam Map<String, String> typed,
            HttpServletRequest request,
            HttpServletResponse response) {
        var code = typed.getOrDefault(channel + "Code", "");
        try {
            var problems = desk.type(visitor(me, request), Channel.of(channel), code);
            if (problems.isEmpty()) {
                return pages.redirect(ProfileController.PATH + "?word=confirmed");
            }
            var page = view.of(me.id()).refusing(Map.of(), new Problems(problems));
            return pages.refused(ProfileController.TEMPLATE, page);
        } catch (TooManyRequests e) {
            var page = view.of(me.id()).refusing(Map.of(), Waiting.tell(e, response));
            return pages.status(
                    HttpStatus.TOO_MANY_REQUESTS.value(), ProfileController.TEMPLATE, page);
        }
    }

    /// Gives up a contact that waits for its code.
    @PostMapping("/cancellation")
    View cancel(@AuthenticationPrincipal SignedInCitizen me, @PathVariable String channel) {
        contacts.forget(Holder.of(me.id()), Channel.of(channel));
        return pages.redirect(ProfileController.PATH);
    }

    /// Takes away a contact that the person has no more.
    @AsksAgain
    @PostMapping("/removal")
    View remove(@AuthenticationPrincipal SignedInCitizen me, @PathVariable String channel) {
        proofs.remove(me.id(), Channel.of(channel));
        return pages.redirect(ProfileController.PATH + "?word=saved");
    }

    private ContactDesk.Visitor visitor(SignedInCitizen me, HttpServletRequest request) {
        var language = citizens.get(me.id()).contacts().language();
        return new ContactDesk.Visitor(Holder.of(me.id()), language, ClientAddress.of(request));
    }
}
