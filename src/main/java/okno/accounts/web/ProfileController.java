package okno.accounts.web;

import jakarta.servlet.http.HttpSession;
import java.util.List;
import java.util.Locale;
import okno.accounts.Citizens;
import okno.accounts.SignedInCitizen;
import okno.platform.web.Pages;
import okno.platform.web.WayBack;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// «Профиль» in the cabinet: what the portal knows of a citizen, what his account opens and what
/// is the next step up.
@Controller
@RequestMapping(ProfileController.PATH)
class ProfileController {
    static final String PATH = "/account/profile";
    static final String TEMPLATE = "accounts/profile";

    private static final List<String> WORDS = List.of("saved", "sent", "confirmed");

    private final Citizens citizens;
    private final ProfileView view;
    private final Pages pages;

    ProfileController(Citizens citizens, ProfileView view, Pages pages) {
        this.citizens = citizens;
        this.view = view;
        this.pages = pages;
    }

    @GetMapping
    View show(
            @AuthenticationPrincipal SignedInCitizen me,
            @RequestParam(defaultValue = "") String word,
            @RequestParam(defaultValue = "") String back,
            HttpSession session) {
        if (!back.isEmpty()) {
            WayBack.keep(session, back);
        }
        var said = WORDS.contains(word) ? "accounts.profile." + word : "";
        return pages.show(TEMPLATE, view.of(me.id()).with(said, waits(session)));
    }

    /// «Вернуться к заказу»: the way back is used once.
    @GetMapping("/order")
    View order(HttpSession session) {
        return pages.redirect(WayBack.take(session).orElse(PATH));
    }

    @PostMapping("/language")
    View changeLanguage(
            @AuthenticationPrincipal SignedInCitizen me,
            @RequestParam(defaultValue = "ru") String language) {
        citizens.changeLanguage(me.id(), Locale.of(language.equals("en") ? "en" : "ru"));
        return pages.redirect(PATH + "?word=saved");
    }

    static boolean waits(HttpSession session) {
        return WayBack.of(session).isPresent();
    }
}
