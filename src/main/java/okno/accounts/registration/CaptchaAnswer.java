package okno.accounts.registration;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import okno.platform.FieldProblem;
import org.jspecify.annotations.Nullable;

/// The answer to a captcha.
public record CaptchaAnswer(@Nullable UUID captcha, String typed) {
    /// Reads the fields `captcha` and `code`.
    public static CaptchaAnswer of(Map<String, String> typed) {
        return new CaptchaAnswer(
                id(typed.getOrDefault("captcha", "")), typed.getOrDefault("code", ""));
    }

    /// What can be told without looking at the captcha.
    List<FieldProblem> problems() {
        return typed.isBlank()
                ? List.of(FieldProblem.of("code", "accounts.code.missing"))
                : List.of();
    }

    private static @Nullable UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException _) {
            return null;
        }
    }
}
