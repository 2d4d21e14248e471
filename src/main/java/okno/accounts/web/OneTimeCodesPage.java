package okno.accounts.web;

import okno.accounts.factors.OneTimeCodes;
import okno.platform.qr.QrCode;
import okno.platform.web.Problems;

/// Sets up an application with one-time codes.
///
/// @param action where the form goes
/// @param readable the secret, for who types it
/// @param picture its QR code
public record OneTimeCodesPage(String action, String readable, QrCode picture, Problems problems) {
    static OneTimeCodesPage of(String action, OneTimeCodes.Setup setup, Problems problems) {
        return new OneTimeCodesPage(action, setup.readable(), QrCode.of(setup.address()), problems);
    }

    /// Whether this is asked at the door, where a passkey does as well.
    public boolean atDoor() {
        return action.equals(Door.STAFF.setUp());
    }
}
