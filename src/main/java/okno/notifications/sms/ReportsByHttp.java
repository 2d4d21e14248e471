package okno.notifications.sms;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/// Reads what providers post about messages. A request that is sent again says nothing new, so a
/// copy of it does no harm.
@Service
public class ReportsByHttp {
    private final List<SmsSettings.Provider> providers;
    private final SmsReceipts receipts;

    ReportsByHttp(SmsSettings settings, SmsReceipts receipts) {
        this.providers = settings.providers();
        this.receipts = receipts;
    }

    /// What a request is answered with.
    public enum Answer {
        /// Heard, whether it was news or not.
        TAKEN,
        /// No provider of this name reports by HTTP.
        UNKNOWN,
        /// Neither the token nor the signature of this provider.
        FORBIDDEN
    }

    /// Takes a request.
    ///
    /// @param name of the provider in the settings
    /// @param headers gives a header of the request, or `null`
    public Answer take(String name, Function<String, @Nullable String> headers, byte[] body) {
        var found =
                providers.stream()
                        .filter(it -> it.name().equals(name))
                        .map(SmsSettings.Provider::receipts)
                        .filter(it -> !it.token().isEmpty() || !it.secret().isEmpty())
                        .findFirst();
        if (found.isEmpty()) {
            return Answer.UNKNOWN;
        }
        if (!isFrom(found.get(), headers, body)) {
            return Answer.FORBIDDEN;
        }
        read(found.get(), new String(body, StandardCharsets.UTF_8))
                .forEach(report -> receipts.reported(name, report));
        return Answer.TAKEN;
    }

    private static List<Report> read(SmsSettings.Receipts settings, String body) {
        return Pattern.compile(settings.pattern())
                .matcher(body)
                .results()
                .filter(found -> found.group("id").length() <= Report.LONGEST)
                .flatMap(found -> of(settings, found.group("id"), found.group("state")).stream())
                .toList();
    }

    private static Optional<Report> of(SmsSettings.Receipts settings, String id, String state) {
        if (settings.delivered().contains(state)) {
            return Optional.of(Report.delivered(id));
        }
        return settings.failed().contains(state) ? Report.of(id, "UNDELIV") : Report.of(id, state);
    }

    /// Both are asked for where both are set.
    private static boolean isFrom(
            SmsSettings.Receipts settings,
            Function<String, @Nullable String> headers,
            byte[] body) {
        return (settings.token().isEmpty()
                        || isEqual(headers.apply("Authorization"), "Bearer " + settings.token()))
                && (settings.secret().isEmpty()
                        || isEqual(
                                lower(headers.apply(settings.header())),
                                hmac(settings.secret(), body)));
    }

    private static @Nullable String lower(@Nullable String text) {
        return text == null ? null : text.toLowerCase(Locale.ROOT);
    }

    private static boolean isEqual(@Nullable String given, String right) {
        return given != null
                && MessageDigest.isEqual(
                        given.getBytes(StandardCharsets.UTF_8),
                        right.getBytes(StandardCharsets.UTF_8));
    }

    private static String hmac(String secret, byte[] body) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(body));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
