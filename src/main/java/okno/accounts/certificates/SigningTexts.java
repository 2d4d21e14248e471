package okno.accounts.certificates;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import okno.accounts.factors.SpentChallenges;
import okno.platform.Zones;
import okno.platform.secrets.Secrets;
import okno.platform.web.PublicAddress;
import org.springframework.stereotype.Component;

/// The texts that certificates are asked to sign: good for one purpose in one browser, once, for a
/// few minutes. The browser holds the chance and the end of its text, sealed, so that asking for
/// many costs the database nothing and any node takes the answer; only answered ones are kept,
/// until they would be too old anyway.
@Component
public class SigningTexts {
    private static final Duration LIFE = Duration.ofMinutes(5);

    /// A text with less left is not shown any more.
    private static final Duration SHORTEST = Duration.ofMinutes(2);

    private static final int NONCE_BYTES = 32;
    private static final String SEALED = "accounts.signing-text.";

    private final SpentChallenges store;
    private final Secrets secrets;
    private final Clock clock;
    private final String portal;
    private final Map<SigningPurpose, String> wordings = new EnumMap<>(SigningPurpose.class);
    private final SecureRandom random = new SecureRandom();

    SigningTexts(SpentChallenges store, Secrets secrets, PublicAddress address, Clock clock) {
        this.store = store;
        this.secrets = secrets;
        this.clock = clock;
        portal = address.of("");
        for (var purpose : SigningPurpose.values()) {
            wordings.put(purpose, wording(purpose));
        }
    }

    /// What a text is for and in whose hands it may be answered.
    ///
    /// @param session of who is signed in, or an empty text at the door
    public record Place(SigningPurpose purpose, String session) {}

    /// What came of an answer.
    public sealed interface Taken {
        /// It is ours; nobody can answer it any more.
        record Good(SigningText text) implements Taken {}

        /// It was not given out for this purpose to this browser.
        record Unknown() implements Taken {}

        record Late() implements Taken {}

        /// It was answered before.
        record Spent() implements Taken {}
    }

    /// A new text, as the browser keeps it.
    public String issue(Place place) {
        var plain = new byte[NONCE_BYTES + Long.BYTES];
        random.nextBytes(plain);
        var until = clock.instant().plus(LIFE).truncatedTo(ChronoUnit.SECONDS);
        ByteBuffer.wrap(plain).putLong(NONCE_BYTES, until.getEpochSecond());
        var sealed = secrets.seal(SEALED + place.purpose().text(), plain, context(place));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(sealed);
    }

    /// What a browser keeps, if enough time is left to sign it.
    public Optional<SigningText> lasting(Place place, String kept) {
        return text(place, kept)
                .filter(text -> clock.instant().plus(SHORTEST).isBefore(text.until()));
    }

    /// What a browser keeps, as long as it may be answered.
    public Optional<SigningText> text(Place place, String kept) {
        return open(place, kept)
                .filter(chance -> clock.instant().isBefore(chance.until()))
                .filter(chance -> !store.spent(print(chance)))
                .map(chance -> text(place.purpose(), chance));
    }

    /// Takes what a browser keeps for the answer that came with it; whatever the answer is worth,
    /// the text is used up.
    public Taken take(Place place, String kept) {
        var chance = open(place, kept);
        if (chance.isEmpty()) {
            return new Taken.Unknown();
        }
        var until = chance.get().until();
        if (!clock.instant().isBefore(until)) {
            return new Taken.Late();
        }
        return store.spend(print(chance.get()), until)
                ? new Taken.Good(text(place.purpose(), chance.get()))
                : new Taken.Spent();
    }

    private record Chance(String nonce, Instant until) {}

    private Optional<Chance> open(Place place, String kept) {
        try {
            var sealed = Base64.getUrlDecoder().decode(kept);
            var plain = secrets.open(SEALED + place.purpose().text(), sealed, context(place));
            return Optional.of(
                    new Chance(
                            HexFormat.of().formatHex(plain, 0, NONCE_BYTES),
                            Instant.ofEpochSecond(ByteBuffer.wrap(plain).getLong(NONCE_BYTES))));
        } catch (IllegalArgumentException | IllegalStateException _) {
            return Optional.empty();
        }
    }

    private SigningText text(SigningPurpose purpose, Chance chance) {
        var until =
                DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                        chance.until().atZone(Zones.MOSCOW).toOffsetDateTime());
        var words =
                Objects.requireNonNull(wordings.get(purpose))
                        .replace("{portal}", portal)
                        .replace("{purpose}", purpose.text())
                        .replace("{nonce}", chance.nonce())
                        .replace("{until}", until);
        return new SigningText(words, chance.until());
    }

    private byte[] print(Chance chance) {
        return secrets.fingerprint("accounts.signing-text", chance.nonce());
    }

    private static byte[] context(Place place) {
        return place.session().getBytes(StandardCharsets.UTF_8);
    }

    private static String wording(SigningPurpose purpose) {
        var name = "/signing/" + purpose.text() + ".txt";
        try (InputStream file =
                Objects.requireNonNull(SigningTexts.class.getResourceAsStream(name))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
