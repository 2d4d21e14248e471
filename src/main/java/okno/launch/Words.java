package okno.launch;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/// Words of commands, in Russian: what an administrator reads on his screen.
final class Words {
    private Words() {}

    /// The words of a key, from the bundle that the key starts with.
    static String of(String key, Object... args) {
        var bundle =
                ResourceBundle.getBundle(
                        "messages." + key.substring(0, key.indexOf('.')), Locale.ROOT);
        return new MessageFormat(bundle.getString(key), Locale.ROOT).format(args);
    }
}
