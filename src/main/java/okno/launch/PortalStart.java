package okno.launch;

import java.io.IOException;
import java.net.ServerSocket;
import java.util.List;
import java.util.Map;
import okno.platform.StartProblem;
import okno.platform.database.DatabaseAhead;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/// Starts the portal in one of its profiles.
final class PortalStart {
    private PortalStart() {}

    /// Returns when the portal answers.
    ///
    /// @param settings override what files and environment say
    /// @throws StartProblem when the port is taken
    static ConfigurableApplicationContext run(String profile, Map<String, Object> settings) {
        return run(profile, settings, List.of());
    }

    /// The same with eyes that see every bean.
    static ConfigurableApplicationContext run(
            String profile, Map<String, Object> settings, List<BeanPostProcessor> eyes) {
        var application =
                new SpringApplicationBuilder(Portal.class)
                        .web(WebApplicationType.SERVLET)
                        .profiles(profile)
                        .initializers(context -> OwnSecrets.require(context.getEnvironment()))
                        .initializers(DatabaseAhead::with)
                        .initializers(
                                context ->
                                        eyes.forEach(
                                                context.getBeanFactory()::addBeanPostProcessor))
                        .logStartupInfo(false);
        return application.run(
                settings.entrySet().stream()
                        .map(setting -> "--" + setting.getKey() + "=" + setting.getValue())
                        .toArray(String[]::new));
    }

    /// Looks before the database is started whether anybody listens already.
    static void requireFree(int port) {
        try (var socket = new ServerSocket(port)) {
            assert socket.isBound();
        } catch (IOException e) {
            throw new StartProblem("launch.port", e, Integer.toString(port));
        }
    }
}
