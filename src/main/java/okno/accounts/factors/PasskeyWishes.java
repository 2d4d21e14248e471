package okno.accounts.factors;

import java.util.List;

/// What a browser is asked to do, by the words of W3C Web Authentication, 5.4 and 5.5; bytes in
/// base64url.
public final class PasskeyWishes {
    private static final long MILLIS = 300_000;

    private PasskeyWishes() {}

    /// Make a key.
    public record Make(
            Party rp,
            User user,
            String challenge,
            List<Kind> pubKeyCredParams,
            long timeout,
            List<Known> excludeCredentials,
            Device authenticatorSelection,
            String attestation) {}

    /// Sign with a key.
    ///
    /// @param allowCredentials one of these, or any if there are none
    /// @param userVerification whether the device makes sure who uses it: `required`, `preferred`
    public record Sign(
            String challenge,
            long timeout,
            String rpId,
            List<Known> allowCredentials,
            String userVerification) {}

    public record Party(String id, String name) {}

    public record User(String id, String name, String displayName) {}

    public record Kind(String type, long alg) {}

    public record Known(String type, String id, List<String> transports) {}

    /// What the device shall be able to do.
    ///
    /// @param residentKey whether the device shall find the key without being told its id, so that
    /// it can open the door alone
    public record Device(String residentKey, String userVerification) {}

    static Make make(String party, User user, String challenge, List<Passkey> known) {
        return new Make(
                new Party(party, "Окно"),
                user,
                challenge,
                RelyingParty.ALGORITHMS.stream().map(kind -> new Kind("public-key", kind)).toList(),
                MILLIS,
                known(known),
                new Device("preferred", "preferred"),
                "none");
    }

    static Sign sign(String party, String challenge, List<Passkey> known, String verification) {
        return new Sign(challenge, MILLIS, party, known(known), verification);
    }

    private static List<Known> known(List<Passkey> keys) {
        return keys.stream()
                .map(key -> new Known("public-key", key.credentialId(), key.transports()))
                .toList();
    }
}
