package okno.accounts.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import okno.accounts.certificates.SigningPurpose;
import okno.accounts.certificates.SigningTexts.Place;
import okno.platform.web.Cookies;

/// A request about a text to be signed. The browser keeps its text in a cookie; who is signed in
/// answers it only in the session that it was given out in.
///
/// @param path of the page
/// @param session of who is signed in, or an empty text at the door
record SigningVisit(
        SigningPurpose purpose,
        String path,
        String session,
        HttpServletRequest request,
        HttpServletResponse response) {
    private static final String COOKIE = "okno-signing-";

    static SigningVisit atDoor(
            SigningPurpose purpose,
            String path,
            HttpServletRequest request,
            HttpServletResponse response) {
        return new SigningVisit(purpose, path, "", request, response);
    }

    static SigningVisit inside(
            SigningPurpose purpose,
            String path,
            HttpServletRequest request,
            HttpServletResponse response) {
        return new SigningVisit(purpose, path, request.getSession().getId(), request, response);
    }

    Place place() {
        return new Place(purpose, session);
    }

    String kept() {
        return Cookies.read(request, cookie());
    }

    void keep(String text) {
        Cookies.keep(request, response, cookie(), text);
    }

    void forget() {
        Cookies.forget(request, response, cookie());
    }

    private String cookie() {
        return COOKIE + purpose.text();
    }
}
