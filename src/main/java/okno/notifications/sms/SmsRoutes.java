package okno.notifications.sms;

import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javax.net.ssl.SSLSocketFactory;
import okno.platform.StartProblem;
import okno.platform.sql.Json;
import org.springframework.stereotype.Component;

/// The providers of the settings, each by what it speaks.
@Component
class SmsRoutes {
    private static final Set<String> BY_SMPP = Set.of("smpp", "smpps");

    private final List<SmsRoute> all;

    SmsRoutes(SmsSettings settings, SmsReceipts receipts, Json json, Clock clock) {
        var names = settings.providers().stream().map(SmsSettings.Provider::name).toList();
        if (Set.copyOf(names).size() < names.size()) {
            throw new StartProblem("notifications.start.sms-names");
        }
        this.all =
                settings.providers().stream()
                        .map(
                                provider ->
                                        isSmpp(provider)
                                                ? smpp(settings, provider, receipts, clock)
                                                : new HttpSms(provider, settings.timeout(), json))
                        .toList();
    }

    List<SmsRoute> all() {
        return all;
    }

    @PreDestroy
    void close() {
        all.forEach(SmsRoute::close);
    }

    private static boolean isSmpp(SmsSettings.Provider provider) {
        var scheme = provider.url().getScheme();
        return scheme != null && BY_SMPP.contains(scheme.toLowerCase(Locale.ROOT));
    }

    private static SmsRoute smpp(
            SmsSettings settings,
            SmsSettings.Provider provider,
            SmsReceipts receipts,
            Clock clock) {
        if (provider.url().getPort() < 0) {
            throw new StartProblem("notifications.start.sms-port", provider.name());
        }
        return new SmppSms(
                provider,
                settings.timeout(),
                (SSLSocketFactory) SSLSocketFactory.getDefault(),
                report -> receipts.reported(provider.name(), report),
                clock);
    }
}
