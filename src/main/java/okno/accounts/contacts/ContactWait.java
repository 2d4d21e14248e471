package okno.accounts.contacts;

import java.time.Duration;

/// A contact that waits to be proven.
///
/// @param codeInForce whether a code was sent that can still be typed
/// @param returned whether what was sent came back: nobody reads there
/// @param nextIn how long until another code may be asked for; zero if at once
public record ContactWait(
        Contact contact, boolean codeInForce, boolean returned, Duration nextIn) {}
