package okno.accounts.web;

import java.util.List;
import okno.accounts.signin.OpenSession;
import okno.platform.web.Problems;

/// Sessions, password and second factors of a member of staff.
///
/// @param changed whether the password was changed just now
public record StaffSecurityPage(
        List<OpenSession> sessions, FactorsPart factors, boolean changed, Problems problems) {}
