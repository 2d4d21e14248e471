package okno.accounts.web;

import okno.accounts.Citizen;
import okno.platform.web.Problems;

/// «Профиль» in the cabinet.
///
/// @param phone as typed
/// @param email as typed
/// @param saved whether it was saved just now
public record ProfilePage(
        Citizen citizen, String phone, String email, boolean saved, Problems problems) {}
