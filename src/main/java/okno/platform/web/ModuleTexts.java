package okno.platform.web;

import java.text.MessageFormat;
import java.util.Collection;
import java.util.Locale;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;
import org.springframework.context.support.ResourceBundleMessageSource;

/// The texts of all modules. A key begins with its module, so that one file is asked for it and not
/// all of them one after the other.
final class ModuleTexts extends ResourceBundleMessageSource {
    private static final String FOLDER = "messages/";

    /// @param modules whose files there are
    ModuleTexts(Collection<String> modules) {
        setBasenames(modules.stream().map(FOLDER::concat).toArray(String[]::new));
    }

    @Override
    protected @Nullable String resolveCodeWithoutArguments(String code, Locale locale) {
        var bundle = bundle(code, locale);
        return bundle == null ? null : getStringOrNull(bundle, code);
    }

    @Override
    protected @Nullable MessageFormat resolveCode(String code, Locale locale) {
        var bundle = bundle(code, locale);
        return bundle == null ? null : getMessageFormat(bundle, code, locale);
    }

    /// Absent for a key of a library, which has words of its own.
    private @Nullable ResourceBundle bundle(String code, Locale locale) {
        int end = code.indexOf('.');
        var file = FOLDER + (end < 0 ? code : code.substring(0, end));
        return getBasenameSet().contains(file) ? getResourceBundle(file, locale) : null;
    }
}
