package okno.accounts.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import okno.accounts.registration.Consents;
import okno.accounts.registration.FullDraft;
import okno.accounts.registration.FullDraft.Stage;
import okno.accounts.registration.FullDrafts;
import okno.platform.web.Cookies;
import org.springframework.stereotype.Component;

/// Finds a visitor's full registration again from page to page, and tells which page is next.
@Component
class FullVisit {
    static final String START = "/register/full";

    private static final String COOKIE = "okno-registration";

    private final FullDrafts drafts;
    private final Consents consents;

    FullVisit(FullDrafts drafts, Consents consents) {
        this.drafts = drafts;
        this.consents = consents;
    }

    /// The token of the draft, or an empty text.
    String token(HttpServletRequest request) {
        return Cookies.read(request, COOKIE);
    }

    /// The draft, if it has come to this page and may be seen there.
    Optional<FullDraft> at(Stage page, HttpServletRequest request) {
        return drafts.find(token(request)).filter(draft -> admits(draft, page));
    }

    /// Where a visitor belongs who may not see the page that he asked for.
    String next(HttpServletRequest request) {
        return drafts.find(token(request)).map(this::stage).map(FullVisit::path).orElse(START);
    }

    /// Goes on with the draft that is there, unless it was sent: then a new one begins.
    void begin(HttpServletRequest request, HttpServletResponse response) {
        var here = drafts.find(token(request)).map(this::stage);
        if (here.isEmpty() || here.get() == Stage.CODES) {
            drop(request, response);
            Cookies.keep(request, response, COOKIE, drafts.begin());
        }
    }

    void drop(HttpServletRequest request, HttpServletResponse response) {
        var token = token(request);
        if (!token.isEmpty()) {
            drafts.drop(token);
            Cookies.forget(request, response, COOKIE);
        }
    }

    static String path(Stage stage) {
        return START
                + switch (stage) {
                    case CONSENT -> "/consent";
                    case WAY -> "/activation";
                    case DATA -> "/data";
                    case CODES -> "/codes";
                };
    }

    /// Every page before the one that is next may be seen again, until the form is sent.
    private boolean admits(FullDraft draft, Stage page) {
        var next = stage(draft);
        return next == Stage.CODES ? page == Stage.CODES : page.compareTo(next) <= 0;
    }

    private Stage stage(FullDraft draft) {
        return draft.stage(consents.current().version());
    }
}
