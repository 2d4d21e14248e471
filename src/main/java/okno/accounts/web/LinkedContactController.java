package okno.accounts.web;

import okno.accounts.contacts.Contact;
import okno.accounts.contacts.ContactProofs;
import okno.accounts.contacts.Contacts;
import okno.platform.NotFound;
import okno.platform.web.Pages;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

/// The link of a letter. It opens a page with a button: programs that look through mail follow
/// links, but they do not press buttons.
@Controller
class LinkedContactController {
    private static final String TEMPLATE = "accounts/linkedContact";
    private static final String DONE = Contacts.LINK_PATH + "done";

    private final ContactProofs proofs;
    private final Pages pages;

    LinkedContactController(ContactProofs proofs, Pages pages) {
        this.proofs = proofs;
        this.pages = pages;
    }

    @GetMapping(Contacts.LINK_PATH + "{token:.+}")
    View show(@PathVariable String token) {
        var address = proofs.linked(token).map(Contact::words).orElse(null);
        var status = address == null ? HttpStatus.NOT_FOUND : HttpStatus.OK;
        return pages.status(status.value(), TEMPLATE, new LinkedContactPage(address, false));
    }

    @GetMapping(DONE)
    View showDone() {
        return pages.show(TEMPLATE, new LinkedContactPage(null, true));
    }

    @PostMapping(Contacts.LINK_PATH + "{token:.+}")
    View confirm(@PathVariable String token) {
        try {
            proofs.follow(token);
            return pages.redirect(DONE);
        } catch (NotFound _) {
            return show(token);
        }
    }
}
