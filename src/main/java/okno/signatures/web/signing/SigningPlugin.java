package okno.signatures.web.signing;

import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.util.ArrayList;
import okno.platform.web.ContentPolicy;
import okno.platform.web.PublicAddress;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.stereotype.Component;

/// The plug-in of a browser that signs («КриптоПро ЭЦП Browser plug-in» and what speaks as it
/// does). Pages reach it by a script of its maker, which is his and not shipped: the operator says
/// where it lies, or people sign by other programs.
@Component
@EnableConfigurationProperties(SigningPlugin.Settings.class)
public class SigningPlugin {
    /// The maker's script fetches the rest from the extension of the browser, whose address is not
    /// the same in all of them.
    private static final String EXTENSIONS =
            "chrome-extension: moz-extension: safari-web-extension: safari-extension:";

    private final String script;
    private final String sources;

    SigningPlugin(Settings settings, PublicAddress address) {
        script = settings.pluginScript();
        sources = script.isEmpty() ? "" : sources(address, script);
    }

    /// The settings of signing (`okno.signatures`).
    ///
    /// @param pluginScript address of the plug-in maker's script; empty if there is none
    @ConfigurationProperties("okno.signatures")
    public record Settings(@DefaultValue("") String pluginScript) {}

    /// The address of the script, or an empty text.
    public String script() {
        return script;
    }

    /// Lets the script run on the page that is answered, and on no other.
    public void admit(HttpServletResponse response) {
        if (!sources.isEmpty()) {
            ContentPolicy.allowScripts(response, sources);
        }
    }

    private static String sources(PublicAddress address, String script) {
        var home = URI.create(address.of("/"));
        var where = home.resolve(script);
        var parts = new ArrayList<String>();
        if (!home.getAuthority().equals(where.getAuthority())) {
            parts.add(where.getScheme() + "://" + where.getAuthority());
        }
        parts.add(EXTENSIONS);
        return String.join(" ", parts);
    }
}
