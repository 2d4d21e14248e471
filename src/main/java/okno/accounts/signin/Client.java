package okno.accounts.signin;

/// Where a request comes from.
///
/// @param address the network address; of IPv6 the half that names the network
/// @param device what the browser holds from an earlier sign-in, or an empty text
public record Client(String address, String device) {}
