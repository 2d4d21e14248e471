package okno.catalogue.web;

import okno.platform.web.PageView;
import okno.platform.web.Pages;
import okno.platform.web.PublicAddress;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/// The memo of the portal, for reading and for handing out on paper.
@Controller
class HowToController {

    private final Pages pages;
    private final PublicAddress address;

    HowToController(Pages pages, PublicAddress address) {
        this.pages = pages;
        this.address = address;
    }

    @GetMapping("/how-to")
    PageView show() {
        return pages.show("catalogue/howTo", HowToPage.whole(address.of("/"))).forGuests();
    }
}
