package okno.accounts.credentials;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/// The words that common passwords are made of.
final class CommonWords {
    private static final String FILE = "/passwords/common-words.txt";

    private final Set<String> words;

    private CommonWords(Set<String> words) {
        this.words = words;
    }

    static CommonWords load() {
        InputStream file = Objects.requireNonNull(CommonWords.class.getResourceAsStream(FILE));
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            return new CommonWords(
                    lines.lines()
                            .filter(line -> !line.startsWith("#"))
                            .collect(Collectors.toUnmodifiableSet()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// True if the letters of a password, in lower case, are one or two of the words:
    /// `Password-2026`, `qwertyПароль12`, `p@$$w0rd1234`.
    boolean makeUp(String password) {
        return oneOrTwo(Letters.only(password, Character::isLetter))
                || oneOrTwo(Letters.only(Letters.undisguised(password), Character::isLetter));
    }

    private boolean oneOrTwo(String letters) {
        if (words.contains(letters)) {
            return true;
        }
        for (int cut = 1; cut < letters.length(); cut++) {
            if (words.contains(letters.substring(0, cut))
                    && words.contains(letters.substring(cut))) {
                return true;
            }
        }
        return false;
    }
}
