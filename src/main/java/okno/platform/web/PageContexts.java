package okno.platform.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;

/// Makes the context of a page from its request and the parts of the features.
@Component
class PageContexts {
    static final Locale RUSSIAN = Locale.of("ru", "RU");

    private final MessageSource texts;
    private final Assets assets;
    private final List<PageContextPart> parts;

    PageContexts(MessageSource texts, Assets assets, List<PageContextPart> parts) {
        this.texts = texts;
        this.assets = assets;
        this.parts = parts;
    }

    PageContext of(HttpServletRequest request, PageRest rest) {
        var visitor = Visitor.GUEST;
        for (var part : parts) {
            visitor = part.contribute(request, visitor);
        }
        var facts =
                new PageContext.Request(
                        pathOf(request),
                        Look.parse(cookie(request, Cookies.LOOK)),
                        () -> csrf(request),
                        rest);
        return new PageContext(localeOf(request), texts, assets, facts, visitor);
    }

    static Locale localeOf(HttpServletRequest request) {
        return cookie(request, Cookies.LANGUAGE).equals("en") ? Locale.UK : RUSSIAN;
    }

    static String cookie(HttpServletRequest request, String name) {
        Cookie cookie = WebUtils.getCookie(request, name);
        return cookie == null ? "" : cookie.getValue();
    }

    static String pathOf(HttpServletRequest request) {
        var query = request.getQueryString();
        return query == null ? request.getRequestURI() : request.getRequestURI() + "?" + query;
    }

    private static CsrfField csrf(HttpServletRequest request) {
        GuestPages.forbid(request);
        var token = (CsrfToken) request.getAttribute(CsrfToken.class.getName());
        return new CsrfField(token.getParameterName(), token.getToken());
    }
}
