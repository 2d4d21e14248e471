package okno.accounts.signin;

/// Where a request comes from.
///
/// @param address the network address; of IPv6 the half that names the network
/// @param device what the browser holds from an earlier sign-in, or an empty text
/// @param pictured whether its sender has read the code of a picture
public record Client(String address, String device, boolean pictured) {
    public Client(String address, String device) {
        this(address, device, false);
    }

    /// The same, once the code of a picture was right.
    public Client withPicture() {
        return new Client(address, device, true);
    }
}
