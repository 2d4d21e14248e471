package okno.accounts.signin;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import okno.platform.secrets.Secrets;
import org.springframework.stereotype.Component;

/// Recognises browsers that signed in with a login before: each holds a random word and its keyed
/// fingerprints together with the logins. Attempts from such a browser are counted apart, so that
/// strangers who fail on purpose lock out strangers only.
@Component
public class KnownDevices {
    private static final int WORD_BYTES = 16;
    private static final Pattern WORD = Pattern.compile("[\\w-]{22}");
    private static final Pattern PRINT = Pattern.compile("[\\w-]{43}");

    /// A family at one computer, each by a few names.
    private static final int MOST_NAMES = 16;

    private final Secrets secrets;

    KnownDevices(Secrets secrets) {
        this.secrets = secrets;
    }

    /// What a browser shall hold after a sign-in: it goes on recognising those who share it.
    ///
    /// @param device what it holds already, or an empty text
    /// @param names the login, and whatever else it shall be known by
    public String introduce(String device, List<String> names) {
        var parts = device.split("\\.", 0);
        var word = WORD.matcher(parts[0]).matches() ? parts[0] : secrets.randomWord(WORD_BYTES);
        var fresh = names.stream().map(name -> print(word, name));
        var held = Arrays.stream(parts).skip(1).filter(part -> PRINT.matcher(part).matches());
        var prints = Stream.concat(fresh, held).distinct().limit(MOST_NAMES);
        return Stream.concat(Stream.of(word), prints).collect(Collectors.joining("."));
    }

    /// True if what a browser holds was given for this name.
    public boolean recognises(String device, String name) {
        var parts = device.split("\\.", 0);
        var print = print(parts[0], name).getBytes(StandardCharsets.UTF_8);
        return Arrays.stream(parts)
                .skip(1)
                .limit(MOST_NAMES)
                .anyMatch(
                        part ->
                                MessageDigest.isEqual(
                                        part.getBytes(StandardCharsets.UTF_8), print));
    }

    /// What a browser is counted by: it cannot be varied without losing what was given for it.
    public static String word(String device) {
        return device.split("\\.", 0)[0];
    }

    private String print(String word, String login) {
        var print = secrets.fingerprint("accounts.device", word + " " + login);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(print);
    }
}
