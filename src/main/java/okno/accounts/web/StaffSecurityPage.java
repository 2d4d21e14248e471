package okno.accounts.web;

import java.util.List;
import okno.accounts.signin.OpenSession;
import okno.platform.web.Problems;

/// Sessions, password and second factor of a member of staff.
///
/// @param factorInForce whether one-time codes are asked
/// @param changed whether the password was changed just now
public record StaffSecurityPage(
        List<OpenSession> sessions, boolean factorInForce, boolean changed, Problems problems) {}
