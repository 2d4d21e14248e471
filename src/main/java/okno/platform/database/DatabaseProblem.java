package okno.platform.database;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;

/// The portal cannot get its database. The message tells an administrator what happened and what to
/// do, in Russian and in English; it needs no stack trace beside it.
public final class DatabaseProblem extends RuntimeException {
    private static final String BUNDLE = "messages.database";

    DatabaseProblem(String key, Object... arguments) {
        this(key, null, arguments);
    }

    DatabaseProblem(String key, @Nullable Throwable cause, Object... arguments) {
        super(
                text(Locale.ROOT, key, arguments) + "\n" + text(Locale.ENGLISH, key, arguments),
                cause);
    }

    private static String text(Locale locale, String key, Object... arguments) {
        var bundle =
                ResourceBundle.getBundle(
                        BUNDLE,
                        locale,
                        ResourceBundle.Control.getNoFallbackControl(
                                ResourceBundle.Control.FORMAT_PROPERTIES));
        return new MessageFormat(bundle.getString("database." + key), locale).format(arguments);
    }
}
