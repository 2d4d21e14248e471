package okno.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// Changes the language of pages on this device.
@Controller
class LanguageController {
    private final Pages pages;

    LanguageController(Pages pages) {
        this.pages = pages;
    }

    @GetMapping("/language")
    View choose(
            @RequestParam String to,
            @RequestParam(defaultValue = "/") String back,
            HttpServletRequest request,
            HttpServletResponse response) {
        Cookies.remember(request, response, Cookies.LANGUAGE, to.equals("en") ? "en" : "ru");
        return pages.redirect(SafePath.or("/", back));
    }
}
