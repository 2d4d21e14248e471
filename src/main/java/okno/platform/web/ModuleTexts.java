package okno.platform.web;

import java.text.MessageFormat;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.support.ResourceBundleMessageSource;

/// The texts of all modules. A key begins with its module, so that one file is asked for it and not
/// all of them one after the other.
final class ModuleTexts extends ResourceBundleMessageSource {
    static final String FOLDER = "messages/";

    @Override
    protected @Nullable String resolveCodeWithoutArguments(String code, Locale locale) {
        var bundle = getResourceBundle(file(code), locale);
        return bundle == null ? null : getStringOrNull(bundle, code);
    }

    @Override
    protected @Nullable MessageFormat resolveCode(String code, Locale locale) {
        var bundle = getResourceBundle(file(code), locale);
        return bundle == null ? null : getMessageFormat(bundle, code, locale);
    }

    private static String file(String code) {
        int end = code.indexOf('.');
        return FOLDER + (end < 0 ? code : code.substring(0, end));
    }
}
