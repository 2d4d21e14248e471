package okno.launch;

import java.util.Arrays;
import okno.platform.StartProblem;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.context.properties.ConfigurationPropertiesBean;
import org.springframework.boot.origin.OriginLookup;
import org.springframework.boot.origin.TextResourceOrigin;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Profile;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.stereotype.Component;

/// Keeps a portal from starting when its file names a setting that there is not: misspelt, it would
/// do nothing, and the portal would run without its antivirus, for one. Variables of the
/// environment are let be: some platforms make variables of their own out of the name of a service.
@Component
@Profile("serve")
final class UnknownSettings implements SmartInitializingSingleton {
    private static final String OURS = "okno.";

    private final ApplicationContext context;
    private final ConfigurableEnvironment environment;

    UnknownSettings(ApplicationContext context, ConfigurableEnvironment environment) {
        this.context = context;
        this.environment = environment;
    }

    /// @throws StartProblem when the file names a setting that there is not
    @Override
    public void afterSingletonsInstantiated() {
        var known = new SettingNames();
        known.add("okno.data");
        known.addAllBelow("okno.demo"); // Read by the demonstration alone.
        for (var settings : ConfigurationPropertiesBean.getAll(context).values()) {
            var prefix = settings.getAnnotation().prefix();
            var type = settings.asBindTarget().getType().toClass();
            if (prefix.startsWith(OURS)) {
                known.add(prefix, type);
            }
        }
        for (var source : environment.getPropertySources()) {
            if (source instanceof EnumerablePropertySource<?> settings) {
                Arrays.stream(settings.getPropertyNames())
                        .filter(name -> name.startsWith(OURS) && !known.contains(name))
                        .forEach(name -> refuse(name, settings, known));
            }
        }
    }

    private static void refuse(
            String name, EnumerablePropertySource<?> settings, SettingNames known) {
        if (OriginLookup.getOrigin(settings, name) instanceof TextResourceOrigin origin) {
            throw known.nearest(name)
                    .map(meant -> new StartProblem("launch.setting-misspelt", name, origin, meant))
                    .orElseGet(() -> new StartProblem("launch.setting-unknown", name, origin));
        }
    }
}
