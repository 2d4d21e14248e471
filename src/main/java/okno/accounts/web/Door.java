package okno.accounts.web;

import jakarta.servlet.http.HttpServletRequest;
import okno.accounts.factors.Holder;

/// The two doors of the portal and the rooms behind them, which are alike but for their addresses.
enum Door {
    CITIZENS("/login", "/account/security"),
    STAFF("/staff/login", "/staff/security");

    private final String login;
    private final String security;

    Door(String login, String security) {
        this.login = login;
        this.security = security;
    }

    /// The door that a request knocks at, or whose room it is in.
    static Door of(HttpServletRequest request) {
        return request.getRequestURI().startsWith("/staff/") ? STAFF : CITIZENS;
    }

    static Door of(Holder holder) {
        return switch (holder) {
            case Holder.OfCitizen _ -> CITIZENS;
            case Holder.OfStaff _ -> STAFF;
        };
    }

    /// Where one signs in.
    String login() {
        return login;
    }

    /// Where one shows the second factor.
    String code() {
        return login + "/code";
    }

    /// Where one who needs a second factor sets up the first.
    String setUp() {
        return login + "/second-factor";
    }

    /// Where one chooses a longer password before coming in.
    String newPassword() {
        return login + "/password";
    }

    /// Where one who is signed in shows once more who he is.
    String proof() {
        return switch (this) {
            case CITIZENS -> ProofController.CITIZENS;
            case STAFF -> ProofController.STAFF;
        };
    }

    /// Where one looks after password, factors and sessions.
    String security() {
        return security;
    }
}
