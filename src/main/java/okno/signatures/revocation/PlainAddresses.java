package okno.signatures.revocation;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;

/// Which of the addresses that certificates and lists name can be asked at all.
final class PlainAddresses {
    private static final int LONGEST = 500;

    private PlainAddresses() {}

    /// Those of the web, in their order, each once.
    static Set<String> of(Collection<String> addresses) {
        var plain = new LinkedHashSet<String>();
        addresses.stream().map(String::strip).filter(PlainAddresses::isPlain).forEach(plain::add);
        return plain;
    }

    private static boolean isPlain(String address) {
        try {
            var scheme = new URI(address).getScheme();
            return address.length() <= LONGEST
                    && ("http".equalsIgnoreCase(scheme) || "https".equalsIgnoreCase(scheme));
        } catch (URISyntaxException _) {
            return false;
        }
    }
}
