package okno.catalogue.web;

import okno.platform.web.PageView;
import okno.platform.web.Pages;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/// The memo of the portal, for reading and for handing out on paper.
@Controller
class HowToController {

    private final Pages pages;

    HowToController(Pages pages) {
        this.pages = pages;
    }

    @GetMapping("/how-to")
    PageView show() {
        return pages.show("catalogue/howTo", HowToPage.whole()).forGuests();
    }
}
