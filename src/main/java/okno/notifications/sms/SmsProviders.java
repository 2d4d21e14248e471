package okno.notifications.sms;

import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import okno.platform.jobs.JobFailed;
import okno.platform.sql.Json;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;

/// Sends by the first provider that works. One that was slow or failing too often lately goes to
/// the end of the line until it gets better; all nodes see the same.
@Service
public class SmsProviders {
    /// What «lately» means.
    public static final Duration WINDOW = Duration.ofMinutes(15);

    /// The share of bad attempts, in percent, from which a provider is passed over.
    static final int TOO_BAD = 15;

    /// Fewer attempts say nothing.
    static final int ENOUGH = 5;

    private static final Duration KEPT = Duration.ofDays(1);

    private final List<HttpSms> providers;
    private final SmsAttempts attempts;
    private final Duration timeout;
    private final Clock clock;

    SmsProviders(SmsSettings settings, SmsAttempts attempts, Json json, Clock clock) {
        this.providers =
                settings.providers().stream()
                        .map(provider -> new HttpSms(provider, settings.timeout(), json))
                        .toList();
        this.timeout = settings.timeout();
        this.attempts = attempts;
        this.clock = clock;
    }

    /// How a provider answered lately.
    ///
    /// @param bad attempts that failed or took more than half of the time allowed
    /// @param passedOver whether others go first now
    public record Health(String provider, int attempts, int bad, boolean passedOver) {}

    /// How the providers answered lately, in the order of preference.
    public List<Health> health() {
        var lately = attempts.since(clock.instant().minus(WINDOW), (int) timeout.toMillis() / 2);
        return providers.stream()
                .map(
                        provider -> {
                            var count =
                                    lately.getOrDefault(provider.name(), SmsAttempts.Count.NONE);
                            return new Health(
                                    provider.name(), count.all(), count.bad(), tooBad(count));
                        })
                .toList();
    }

    /// Hands a message over to the best provider, or to the next ones when it fails.
    ///
    /// @throws JobFailed with the last reason when all fail or there is none
    void send(Sms sms) {
        var failure = new JobFailed("notifications.reason.no-sms");
        for (var provider : inOrder()) {
            var started = clock.millis();
            try {
                provider.send(sms);
                keep(provider, true, started);
                return;
            } catch (JobFailed e) {
                keep(provider, false, started);
                failure = e;
            }
        }
        throw failure;
    }

    /// Drops attempts that decide nothing any more.
    @Scheduled(fixedDelay = 1, timeUnit = TimeUnit.HOURS)
    public void sweep() {
        attempts.deleteBefore(clock.instant().minus(KEPT));
    }

    private List<HttpSms> inOrder() {
        if (providers.size() < 2) {
            return providers;
        }
        var passedOver =
                health().stream().filter(Health::passedOver).map(Health::provider).toList();
        return providers.stream()
                .sorted(Comparator.comparing(provider -> passedOver.contains(provider.name())))
                .toList();
    }

    private void keep(HttpSms provider, boolean accepted, long started) {
        var millis = (int) Math.min(clock.millis() - started, Integer.MAX_VALUE);
        attempts.add(Objects.requireNonNull(provider.name()), accepted, millis);
    }

    private static boolean tooBad(SmsAttempts.Count count) {
        return count.all() >= ENOUGH && count.bad() * 100 >= TOO_BAD * count.all();
    }
}
