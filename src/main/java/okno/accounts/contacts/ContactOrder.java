package okno.accounts.contacts;

import java.util.Locale;

/// A wish to be sent a code.
///
/// @param language of the message
/// @param address the network address the wish came from
public record ContactOrder(Holder holder, Contact contact, Locale language, String address) {}
