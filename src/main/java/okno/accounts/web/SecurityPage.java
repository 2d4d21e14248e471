package okno.accounts.web;

import java.util.List;
import okno.accounts.signin.OpenSession;
import okno.platform.web.Problems;

/// Sessions, password and second factors of a citizen or a member of staff.
///
/// @param shortest characters at least in a new password
/// @param changed whether the password was changed just now
public record SecurityPage(
        List<OpenSession> sessions,
        FactorsPart factors,
        int shortest,
        boolean changed,
        Problems problems) {}
