package okno.signatures.seal;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import okno.platform.StartProblem;
import okno.signatures.engine.GostSeal;
import okno.signatures.engine.SealKey;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Seals whose keys lie in files. They are read at the start: a wrong file keeps the portal from
/// starting rather than from sealing.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SealSettings.class)
class FileSeals {
    @Bean
    SealSource sealSource(SealSettings settings, ObjectProvider<DemonstrationSeals> demo) {
        var portal = Optional.ofNullable(settings.portal()).map(FileSeals::read);
        Map<String, Seal> agencies =
                settings.agencies().entrySet().stream()
                        .collect(
                                Collectors.toUnmodifiableMap(
                                        Map.Entry::getKey, one -> read(one.getValue())));
        var open = Optional.ofNullable(demo.getIfAvailable());
        return agency ->
                Optional.ofNullable(agencies.get(agency))
                        .or(() -> portal)
                        .or(() -> open.flatMap(it -> it.of(agency)));
    }

    private static Seal read(SealSettings.KeyFile key) {
        return SealKey.read(key.file(), key.password().toCharArray())
                .map(GostSeal::new)
                .orElseThrow(() -> new StartProblem("signatures.start.seal", key.file()));
    }
}
