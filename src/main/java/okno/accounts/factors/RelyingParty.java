package okno.accounts.factors;

import com.webauthn4j.WebAuthnManager;
import com.webauthn4j.converter.AttestedCredentialDataConverter;
import com.webauthn4j.converter.exception.DataConversionException;
import com.webauthn4j.converter.util.ObjectConverter;
import com.webauthn4j.credential.CredentialRecordImpl;
import com.webauthn4j.data.AuthenticationData;
import com.webauthn4j.data.AuthenticationParameters;
import com.webauthn4j.data.AuthenticatorTransport;
import com.webauthn4j.data.PublicKeyCredentialParameters;
import com.webauthn4j.data.PublicKeyCredentialType;
import com.webauthn4j.data.RegistrationData;
import com.webauthn4j.data.RegistrationParameters;
import com.webauthn4j.data.attestation.statement.COSEAlgorithmIdentifier;
import com.webauthn4j.data.attestation.statement.NoneAttestationStatement;
import com.webauthn4j.data.client.Origin;
import com.webauthn4j.data.client.challenge.Challenge;
import com.webauthn4j.server.ServerProperty;
import com.webauthn4j.verifier.exception.MaliciousCounterValueException;
import com.webauthn4j.verifier.exception.VerificationException;
import java.net.URI;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import okno.platform.web.PublicAddress;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;

/// What the portal is to a passkey: the host it is made for and the address it may be used at. The
/// only class that knows the library. Who made a device is not asked (attestation `none`): the
/// portal has no list of devices it would refuse.
@Component
class RelyingParty {
    /// ES256, EdDSA, RS256: what all devices have one of.
    static final List<Long> ALGORITHMS = List.of(-7L, -8L, -257L);

    private final ObjectConverter converter = new ObjectConverter();
    private final WebAuthnManager library =
            WebAuthnManager.createNonStrictWebAuthnManager(converter);
    private final AttestedCredentialDataConverter keys =
            new AttestedCredentialDataConverter(converter);
    private final String id;
    private final Origin origin;

    RelyingParty(PublicAddress address) {
        var home = URI.create(address.of("/"));
        id = Objects.requireNonNull(home.getHost(), "okno.site.public-url has no host");
        origin = new Origin(address.of(""));
    }

    /// The host that passkeys are made for.
    String id() {
        return id;
    }

    /// A key that a device made.
    ///
    /// @param challenge what it was asked to sign
    /// @param credentialId by what the device knows it
    /// @param credential the public half and its kind
    /// @param backupEligible whether the device may copy the key to others of the same person
    /// @param counter how many signatures the device counts, or 0 if it does not count
    record MadeKey(
            String challenge,
            String credentialId,
            String credential,
            boolean backupEligible,
            long counter,
            List<String> transports) {}

    /// What a device signed. The library marks its bytes as missing where it means the arrays.
    @SuppressWarnings("NullAway")
    record Signed(AuthenticationData data) {
        String challenge() {
            var asked = data.getCollectedClientData();
            return asked == null ? "" : written(asked.getChallenge().getValue());
        }

        String credentialId() {
            return written(data.getCredentialId());
        }

        /// Whose key the device says it is, or an empty text.
        String userHandle() {
            return written(data.getUserHandle());
        }

        /// How many signatures the device counts, or 0 if it does not count.
        long counter() {
            return Objects.requireNonNull(data.getAuthenticatorData()).getSignCount();
        }
    }

    /// Whether what was signed is worth something.
    enum Verdict {
        GENUINE,
        /// The count went back: the key seems to have been copied.
        COPIED,
        WRONG
    }

    /// Reads and verifies a new key. The library does not look at all that may be missing in a
    /// made-up answer, so what it stumbles over is refused as well. Whether the challenge was
    /// ours is not looked at here.
    ///
    /// @param json the answer of the browser
    Optional<MadeKey> made(String json) {
        try {
            var data = library.parseRegistrationResponseJSON(json);
            var asked = data.getCollectedClientData();
            if (asked == null || data.getAttestationObject() == null) {
                return Optional.empty();
            }
            var kinds =
                    ALGORITHMS.stream()
                            .map(COSEAlgorithmIdentifier::create)
                            .map(
                                    kind ->
                                            new PublicKeyCredentialParameters(
                                                    PublicKeyCredentialType.PUBLIC_KEY, kind))
                            .toList();
            library.verify(
                    data, new RegistrationParameters(here(asked.getChallenge()), kinds, false));
            return Optional.of(toKey(data, asked.getChallenge()));
        } catch (DataConversionException
                | JacksonException
                | VerificationException
                | IllegalArgumentException
                | NullPointerException _) {
            return Optional.empty();
        }
    }

    /// Reads what a device signed; empty if it cannot be read.
    ///
    /// @param json the answer of the browser
    Optional<Signed> signed(String json) {
        try {
            var data = library.parseAuthenticationResponseJSON(json);
            return data.getCollectedClientData() == null || data.getAuthenticatorData() == null
                    ? Optional.empty()
                    : Optional.of(new Signed(data));
        } catch (DataConversionException
                | JacksonException
                | IllegalArgumentException
                | NullPointerException _) {
            return Optional.empty();
        }
    }

    /// Verifies what a device signed. Whether the challenge was ours is not looked at here.
    ///
    /// @param personVerified whether the device must have made sure who uses it, by a finger or a
    /// PIN
    Verdict verify(Signed signed, PasskeyStore.Key key, boolean personVerified) {
        var data = signed.data();
        var challenge = Objects.requireNonNull(data.getCollectedClientData()).getChallenge();
        var known =
                new CredentialRecordImpl(
                        new NoneAttestationStatement(),
                        null,
                        key.backupEligible(),
                        null,
                        key.counter(),
                        keys.convert(Base64.getUrlDecoder().decode(key.credential())),
                        null,
                        null,
                        null,
                        null);
        try {
            library.verify(
                    data,
                    new AuthenticationParameters(here(challenge), known, null, personVerified));
            return Verdict.GENUINE;
        } catch (MaliciousCounterValueException _) {
            return Verdict.COPIED;
        } catch (VerificationException | IllegalArgumentException | NullPointerException _) {
            return Verdict.WRONG;
        }
    }

    private MadeKey toKey(RegistrationData data, Challenge challenge) {
        var device = Objects.requireNonNull(data.getAttestationObject()).getAuthenticatorData();
        var credential = Objects.requireNonNull(device.getAttestedCredentialData());
        var transports =
                Objects.requireNonNullElse(data.getTransports(), Set.<AuthenticatorTransport>of());
        return new MadeKey(
                written(challenge.getValue()),
                written(credential.getCredentialId()),
                written(keys.convert(credential)),
                device.isFlagBE(),
                device.getSignCount(),
                transports.stream().map(AuthenticatorTransport::getValue).sorted().toList());
    }

    private ServerProperty here(Challenge challenge) {
        return ServerProperty.builder().origin(origin).rpId(id).challenge(challenge).build();
    }

    /// In base64url; what is missing is an empty text.
    private static String written(byte @Nullable [] bytes) {
        return bytes == null ? "" : Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
