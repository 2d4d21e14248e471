package okno.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Parameter;
import java.lang.reflect.ParameterizedType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.util.ClassUtils;

/// The table of settings in docs/operations.md names what the code reads, with the same defaults.
/// A row is: `name` | what and unit | default | example.
class OperationsGuideTests {
    private static final Pattern ROW =
            Pattern.compile(
                    "\\| `(okno\\.[a-z0-9.\\[\\]-]+)` \\| ([^|]+) \\| ([^|]*) \\| ([^|]+) \\|");
    private static final String NONE = "–";

    /// Settings that a file of ours gives a meaning, not a record.
    private static final Map<String, String> IN_FILES =
            Map.of(
                    "okno.data", "data рядом с программой",
                    "okno.attachments.folder", "${okno.data}/files",
                    "okno.catalogue.search.file", "${okno.data}/search.index",
                    "okno.departures.journal", "${okno.data}/erasures.log",
                    "okno.demo.signatures.folder", "${okno.data}/demo-signatures",
                    "okno.demo.gateway.file", "${okno.data}/demo-gateway.json",
                    "okno.uploads.folder", "${okno.data}/uploads",
                    "okno.database.embedded.directory", "${okno.data}/database");

    @Test
    void namesEverySettingWithItsDefault() throws IOException {
        var expected = new TreeMap<String, String>();
        settingsRecords().forEach(type -> collect(prefix(type), type, expected));
        expected.putAll(IN_FILES);

        assertThat(documented()).isEqualTo(expected);
    }

    @Test
    void findsNestedSettingsByTheirWrittenNames() {
        var found = new TreeMap<String, String>();
        collect("okno.sample", Sample.class, found);

        assertThat(found)
                .containsOnly(
                        Map.entry("okno.sample.inner.longest-pause", "2s"),
                        Map.entry("okno.sample.many[0].longest-pause", "2s"),
                        Map.entry("okno.sample.name", NONE));
    }

    record Sample(String name, @DefaultValue Inner inner, List<Inner> many) {
        record Inner(@DefaultValue("2s") String longestPause) {}
    }

    private static Map<String, String> documented() throws IOException {
        try (var lines = Files.lines(Path.of("docs/operations.md"))) {
            return lines.map(ROW::matcher)
                    .filter(row -> row.matches())
                    .collect(
                            Collectors.toMap(
                                    row -> row.group(1),
                                    row -> row.group(3).strip().replace("`", ""),
                                    (one, other) -> one + " twice " + other,
                                    TreeMap::new));
        }
    }

    private static Stream<Class<?>> settingsRecords() {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(ConfigurationProperties.class));
        return scanner.findCandidateComponents("okno").stream()
                .map(BeanDefinition::getBeanClassName)
                .map(name -> ClassUtils.resolveClassName(String.valueOf(name), null));
    }

    private static String prefix(Class<?> type) {
        return type.getAnnotation(ConfigurationProperties.class).value();
    }

    private static void collect(String prefix, Class<?> type, Map<String, String> into) {
        Arrays.stream(type.getDeclaredConstructors()[0].getParameters())
                .forEach(parameter -> collect(prefix, parameter, into));
    }

    private static void collect(String prefix, Parameter parameter, Map<String, String> into) {
        var name = prefix + "." + written(parameter.getName());
        if (parameter.getType().isRecord()) {
            collect(name, parameter.getType(), into);
            return;
        }
        if (parameter.getParameterizedType() instanceof ParameterizedType list
                && list.getActualTypeArguments()[0] instanceof Class<?> item
                && item.isRecord()) {
            collect(name + "[0]", item, into);
            return;
        }
        var annotation = parameter.getAnnotation(DefaultValue.class);
        into.put(name, annotation == null ? NONE : text(annotation));
    }

    private static String text(DefaultValue annotation) {
        var value = String.join(",", annotation.value());
        return value.isEmpty() ? NONE : value;
    }

    private static String written(String component) {
        return component.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }
}
