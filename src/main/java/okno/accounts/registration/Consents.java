package okno.accounts.registration;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import okno.accounts.AccountSettings;
import okno.accounts.CitizenId;
import org.springframework.stereotype.Service;

/// The consents that the law wants before personal data are taken (152-ФЗ, ст. 9), each with the
/// wording that was shown.
@Service
public class Consents {
    private static final String PURPOSE = "registration";
    private static final String VERSION = "2026-11";

    private final ConsentStore store;
    private final Clock clock;
    private final ConsentText current;

    Consents(ConsentStore store, AccountSettings settings, Clock clock) {
        this.store = store;
        this.clock = clock;
        this.current = read(settings.operator());
    }

    /// The wording in force.
    public ConsentText current() {
        return current;
    }

    /// When somebody consented to the wording in force, and from which network address.
    public record Given(Instant at, String address) {}

    /// A consent of this moment.
    public Given now(String address) {
        return new Given(clock.instant(), address);
    }

    /// Keeps that a citizen consented, in the transaction of his registration.
    void give(CitizenId citizen, Given given) {
        var text = store.publish(PURPOSE, current, clock.instant());
        store.insert(citizen, text, given.address(), given.at());
    }

    /// What a citizen consented to, the first first.
    public List<GivenConsent> of(CitizenId citizen) {
        return store.of(citizen);
    }

    private static ConsentText read(String operator) {
        var name = "/consents/" + PURPOSE + "-" + VERSION + ".txt";
        try (InputStream file = Objects.requireNonNull(Consents.class.getResourceAsStream(name))) {
            var text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
            var parts = text.replace("{operator}", operator).strip().split("\\n\\s*\\n");
            var paragraphs = Arrays.asList(parts).subList(1, parts.length);
            return new ConsentText(VERSION, parts[0], paragraphs);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
