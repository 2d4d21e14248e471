package okno.accounts.web;

import okno.platform.web.Problems;

/// A member of staff chooses a password.
///
/// @param key the secret of the link
/// @param name whom it invites
/// @param email the login
/// @param shortest characters at least in a password
public record InvitationPage(
        String key, String name, String email, int shortest, Problems problems) {}
