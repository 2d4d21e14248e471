package okno.accounts.web;

import okno.platform.qr.QrCode;
import okno.platform.web.Problems;

/// Sets up a second factor.
///
/// @param action where the form goes
/// @param readable the secret, for who types it
/// @param picture its QR code
public record FactorPage(String action, String readable, QrCode picture, Problems problems) {}
