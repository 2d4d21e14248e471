package okno.platform;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;

/// The portal or a command of it cannot start or go on, for a reason that an administrator can
/// remove. The message says what happened and what to do, in Russian and in English, and needs no
/// stack trace beside it.
public class StartProblem extends RuntimeException {
    /// Takes the words from the bundle that the key starts with: `database.in-use` is in
    /// `messages/database.properties`.
    public StartProblem(String key, @Nullable Throwable cause, Object... arguments) {
        super(
                text(Locale.ROOT, key, arguments) + "\n" + text(Locale.ENGLISH, key, arguments),
                cause);
    }

    /// A problem with nothing deeper behind it.
    public StartProblem(String key, Object... arguments) {
        this(key, null, arguments);
    }

    /// The words of a key in one language.
    protected static String text(Locale locale, String key, Object... arguments) {
        var bundle =
                ResourceBundle.getBundle(
                        "messages." + key.substring(0, key.indexOf('.')),
                        locale,
                        ResourceBundle.Control.getNoFallbackControl(
                                ResourceBundle.Control.FORMAT_PROPERTIES));
        return new MessageFormat(bundle.getString(key), locale).format(arguments);
    }
}
