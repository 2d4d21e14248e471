package okno.accounts.web;

import java.util.UUID;
import okno.platform.web.Problems;
import org.jspecify.annotations.Nullable;

/// The door for staff.
///
/// @param back where to go after
/// @param captcha the picture with which one need not wait; absent as a rule
public record StaffLoginPage(
        String email, String back, Problems problems, @Nullable UUID captcha) {}
