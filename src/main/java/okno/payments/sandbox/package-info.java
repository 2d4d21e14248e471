/// A payment gateway for demonstrations and tests: it speaks the API v3 of ЮKassa over HTTP, asks
/// the visitor what should happen, and tells the portal of it well or badly. No money moves.
/// [Sandbox] holds the rules, [SandboxServer] the HTTP, [SandboxSender] the notifications.
@NullMarked
package okno.payments.sandbox;

import org.jspecify.annotations.NullMarked;
