package okno.platform.web;

import java.util.regex.Pattern;
import okno.platform.StartProblem;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.stereotype.Component;

/// Where people reach the portal, for addresses in letters and documents.
@Component
@EnableConfigurationProperties(PublicAddress.Settings.class)
public class PublicAddress {
    private static final Pattern WHOLE = Pattern.compile("https?://[^/\\s]+(/\\S*)?");

    private final String base;

    /// @throws StartProblem when the setting is no address
    public PublicAddress(Settings settings) {
        base = settings.publicUrl().replaceAll("/+$", "");
        if (!WHOLE.matcher(base).matches()) {
            throw new StartProblem("platform.public-url", base);
        }
    }

    /// The settings of the whole site (`okno.site`).
    ///
    /// @param publicUrl the address people type, without a path
    @ConfigurationProperties("okno.site")
    public record Settings(@DefaultValue("http://localhost:8080") String publicUrl) {}

    /// The whole address of a path of the portal.
    public String of(String path) {
        return base + path;
    }

    /// An address of the portal itself as its path, since its reader may know the portal by another
    /// name; any other address as it is.
    public String local(String whole) {
        return whole.startsWith(base + "/") ? whole.substring(base.length()) : whole;
    }
}
