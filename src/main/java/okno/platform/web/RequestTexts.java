package okno.platform.web;

import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/// Texts of the bundles in the language of the request at hand, for what is put together before
/// its page is rendered.
@Component
public class RequestTexts {
    private final MessageSource texts;

    RequestTexts(MessageSource texts) {
        this.texts = texts;
    }

    public String text(String key, Object... args) {
        return texts.getMessage(key, args, locale());
    }

    public Locale locale() {
        return LocaleContextHolder.getLocale();
    }
}
