package okno.accounts.web;

import okno.platform.web.Problems;

/// The door for staff.
///
/// @param back where to go after
public record StaffLoginPage(String email, String back, Problems problems) {}
