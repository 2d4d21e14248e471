package okno.verification.web;

import okno.platform.web.Problems;

/// The choice of a password with a one-time code.
public record FirstPasswordPage(String snils, String code, boolean done, Problems problems) {
    /// Never the code: pages end up in logs.
    @Override
    public String toString() {
        return "FirstPasswordPage[]";
    }
}
