package okno.platform.web;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.context.support.AbstractMessageSource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/// The texts of every module: `messages/MODULE.properties` in Russian, those with `_en` behind
/// the module's name in English. A page asks for a hundred of them, so they stand in one table and
/// not in a bundle for each module.
final class ModuleTexts extends AbstractMessageSource {
    private static final String ENGLISH = "_en.properties";

    private final Map<String, String> russian = new HashMap<>();
    private final Map<String, String> english;
    private final Map<Locale, Map<String, MessageFormat>> formats = new ConcurrentHashMap<>();

    ModuleTexts() throws IOException {
        Map<String, String> translated = new HashMap<>();
        var files = new PathMatchingResourcePatternResolver();
        for (var file : files.getResources("classpath*:messages/*.properties")) {
            var name = Objects.requireNonNull(file.getFilename());
            add(file, name.endsWith(ENGLISH) ? translated : russian);
        }
        english = new HashMap<>(russian);
        english.putAll(translated);
    }

    private static void add(Resource file, Map<String, String> texts) throws IOException {
        var read = new Properties();
        try (var content = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
            read.load(content);
        }
        read.stringPropertyNames().forEach(key -> texts.put(key, read.getProperty(key)));
    }

    @Override
    protected @Nullable String resolveCodeWithoutArguments(String key, Locale locale) {
        return (locale.getLanguage().equals("en") ? english : russian).get(key);
    }

    @Override
    protected @Nullable MessageFormat resolveCode(String key, Locale locale) {
        var ofLocale = formats.computeIfAbsent(locale, _ -> new ConcurrentHashMap<>());
        var format = ofLocale.get(key);
        if (format == null) {
            var text = resolveCodeWithoutArguments(key, locale);
            if (text == null) {
                return null;
            }
            format = new MessageFormat(text, locale);
            ofLocale.put(key, format);
        }
        return format;
    }
}
