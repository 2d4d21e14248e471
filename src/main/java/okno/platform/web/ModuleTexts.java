package okno.platform.web;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.context.NoSuchMessageException;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/// The texts of every module: `messages/MODULE.properties` in Russian, those with `_en` behind
/// the module's name in English. A page asks for a hundred of them, so they stand in one table and
/// not in a bundle for each module.
final class ModuleTexts implements MessageSource {
    private static final String ENGLISH = "_en.properties";

    private final Map<String, String> russian = new HashMap<>();
    private final Map<String, String> english;
    private final Map<Locale, Map<String, Wording>> wordings = new ConcurrentHashMap<>();

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
        // Templates name keys by constants: the same object is known without comparing its letters.
        read.stringPropertyNames().forEach(key -> texts.put(key.intern(), read.getProperty(key)));
    }

    @Override
    public String getMessage(String key, Object @Nullable [] args, @Nullable Locale locale) {
        var text = getMessage(key, args, null, locale);
        if (text == null) {
            throw new NoSuchMessageException(key);
        }
        return text;
    }

    @Override
    public @Nullable String getMessage(
            String key,
            Object @Nullable [] args,
            @Nullable String otherwise,
            @Nullable Locale reader) {
        var locale = reader == null ? PageContexts.RUSSIAN : reader;
        var text = (locale.getLanguage().equals("en") ? english : russian).get(key);
        if (text == null) {
            return otherwise;
        }
        return args == null || args.length == 0 ? text : format(key, text, args, locale);
    }

    @Override
    public String getMessage(MessageSourceResolvable wanted, @Nullable Locale locale) {
        var codes = Objects.requireNonNullElse(wanted.getCodes(), new String[0]);
        for (var code : codes) {
            var text = getMessage(code, wanted.getArguments(), null, locale);
            if (text != null) {
                return text;
            }
        }
        var otherwise = wanted.getDefaultMessage();
        if (otherwise == null) {
            throw new NoSuchMessageException(String.join(", ", codes));
        }
        return otherwise;
    }

    private String format(String key, String text, Object[] args, Locale locale) {
        return wordings.computeIfAbsent(locale, _ -> new ConcurrentHashMap<>())
                .computeIfAbsent(key, _ -> new Wording(text, locale))
                .with(args);
    }
}
