package okno.house.samples.plain;

import java.nio.charset.Charset;
import java.util.Locale;

/// Behaves as the machine is set up.
final class TakesDefaults {
    private TakesDefaults() {}

    static String words() {
        return Locale.getDefault() + " " + Charset.defaultCharset();
    }
}
