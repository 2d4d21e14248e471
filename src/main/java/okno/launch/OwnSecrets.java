package okno.launch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import okno.platform.StartProblem;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.io.ClassPathResource;

/// Keeps a production portal from starting with no keys, or with those of the demo, which
/// everybody can read in its source.
final class OwnSecrets {
    private static final String KEYS = "okno.secrets.keys";
    private static final String PEPPER = "okno.secrets.pepper";

    private OwnSecrets() {}

    /// @throws StartProblem when the portal serves and a secret is missing or known
    static void require(ConfigurableEnvironment environment) {
        if (environment.matchesProfiles("demo")) {
            return;
        }
        var settings = Binder.get(environment);
        var known = demoSecrets();
        require(KEYS, list(settings), known);
        require(PEPPER, settings.bind(PEPPER, String.class).map(List::of).orElse(List.of()), known);
    }

    private static void require(String setting, List<String> values, Set<String> known) {
        if (values.isEmpty() || values.stream().anyMatch(String::isBlank)) {
            throw new StartProblem("launch.secrets-missing", setting);
        }
        if (values.stream().map(OwnSecrets::secretOf).anyMatch(known::contains)) {
            throw new StartProblem("launch.secrets-demo", setting);
        }
    }

    private static Set<String> demoSecrets() {
        var demo = new StandardEnvironment();
        try {
            new YamlPropertySourceLoader()
                    .load("demo", new ClassPathResource("application-demo.yaml"))
                    .forEach(demo.getPropertySources()::addFirst);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var settings = Binder.get(demo);
        var secrets = new HashSet<>(list(settings).stream().map(OwnSecrets::secretOf).toList());
        settings.bind(PEPPER, String.class).ifBound(secrets::add);
        return secrets;
    }

    private static List<String> list(Binder settings) {
        return settings.bind(KEYS, String[].class).map(List::of).orElse(List.of());
    }

    /// A key is written `id:secret`; under another id it is the same key.
    private static String secretOf(String key) {
        return key.substring(key.indexOf(':') + 1);
    }
}
