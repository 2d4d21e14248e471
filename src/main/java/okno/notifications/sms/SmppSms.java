package okno.notifications.sms;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import javax.net.ssl.SSLSocketFactory;
import okno.platform.jobs.JobFailed;
import org.jsmpp.InvalidResponseException;
import org.jsmpp.PDUException;
import org.jsmpp.SMPPConstant;
import org.jsmpp.bean.ESMClass;
import org.jsmpp.bean.NumberingPlanIndicator;
import org.jsmpp.bean.OptionalParameter;
import org.jsmpp.bean.RawDataCoding;
import org.jsmpp.bean.RegisteredDelivery;
import org.jsmpp.bean.SMSCDeliveryReceipt;
import org.jsmpp.bean.TypeOfNumber;
import org.jsmpp.extra.NegativeResponseException;
import org.jsmpp.extra.ResponseTimeoutException;
import org.jsmpp.session.SMPPSession;

/// Short messages by SMPP 3.4.
final class SmppSms implements SmsRoute {
    private static final Set<Integer> NO_SUCH_NUMBER =
            Set.of(
                    SMPPConstant.STAT_ESME_RINVDSTADR,
                    SMPPConstant.STAT_ESME_RINVDSTTON,
                    SMPPConstant.STAT_ESME_RINVDSTNPI);
    private static final Set<Integer> TOO_MANY =
            Set.of(SMPPConstant.STAT_ESME_RTHROTTLED, SMPPConstant.STAT_ESME_RMSGQFUL);
    private static final int HEADER_FOLLOWS = 0x40;
    private static final Duration SHORTEST_PAUSE = Duration.ofSeconds(1);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);

    private final SmsSettings.Provider provider;
    private final Duration timeout;
    private final Clock clock;
    private final SmppLine line;
    private final Semaphore window;
    private volatile Instant pausedUntil = Instant.MIN;
    private volatile Duration pause = Duration.ZERO;

    SmppSms(
            SmsSettings.Provider provider,
            Duration timeout,
            SSLSocketFactory tls,
            Consumer<Report> reports,
            Clock clock) {
        this.provider = provider;
        this.timeout = timeout;
        this.clock = clock;
        this.line = new SmppLine(provider, timeout, tls, reports, clock);
        this.window = new Semaphore(provider.smpp().window());
    }

    @Override
    public String name() {
        return provider.name();
    }

    @Override
    public List<String> send(Sms sms) {
        if (clock.instant().isBefore(pausedUntil)) {
            throw new Throttled();
        }
        try {
            if (!window.tryAcquire(timeout.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new JobFailed("notifications.reason.sms-no-answer");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new JobFailed("notifications.reason.sms-no-answer", e);
        }
        try {
            return submit(sms);
        } finally {
            window.release();
        }
    }

    @Override
    public void keepOpen() {
        if (isBroken()) {
            try {
                line.open();
            } catch (IOException _) {
                // The next turn tries again.
            }
        }
    }

    @Override
    public void close() {
        line.close();
    }

    boolean isBroken() {
        return line.isBroken();
    }

    private List<String> submit(Sms sms) {
        try {
            var session = line.open();
            var receipts = new ArrayList<String>();
            var parts = partsOf(sms);
            for (var part : parts.parts()) {
                receipts.add(submit(session, sms, parts, part));
            }
            pause = Duration.ZERO;
            return receipts;
        } catch (NegativeResponseException e) {
            throw refusal(e.getCommandStatus());
        } catch (IOException | ResponseTimeoutException e) {
            throw new JobFailed("notifications.reason.sms-no-answer", e);
        } catch (PDUException | InvalidResponseException _) {
            // Its words may repeat the message, so they go no further.
            throw new JobFailed("notifications.reason.sms-no-answer");
        }
    }

    private SmsParts partsOf(Sms sms) {
        return provider.smpp().cut()
                ? SmsParts.cut(sms.text(), (byte) sms.id().getLeastSignificantBits())
                : SmsParts.whole(sms.text());
    }

    private String submit(SMPPSession session, Sms sms, SmsParts parts, byte[] part)
            throws PDUException,
                    ResponseTimeoutException,
                    InvalidResponseException,
                    NegativeResponseException,
                    IOException {
        var alone = parts.isShort() || parts.headers();
        // Lets a provider that looks at it know a message that is sent again (SMPP 3.4, 5.3.2.17).
        var reference =
                new OptionalParameter.User_message_reference(
                        (short) sms.id().getLeastSignificantBits());
        var payload = new OptionalParameter.Message_payload(part);
        return session.submitShortMessage(
                        "",
                        kindOf(provider.from()),
                        planOf(provider.from()),
                        provider.from(),
                        TypeOfNumber.INTERNATIONAL,
                        NumberingPlanIndicator.ISDN,
                        sms.to().e164().substring(1),
                        new ESMClass(parts.headers() ? HEADER_FOLLOWS : 0),
                        (byte) 0,
                        (byte) 0,
                        null,
                        null,
                        new RegisteredDelivery(SMSCDeliveryReceipt.SUCCESS_FAILURE),
                        (byte) 0,
                        new RawDataCoding(parts.coding()),
                        (byte) 0,
                        alone ? part : new byte[0],
                        alone
                                ? new OptionalParameter[] {reference}
                                : new OptionalParameter[] {reference, payload})
                .getMessageId();
    }

    private JobFailed refusal(int status) {
        if (NO_SUCH_NUMBER.contains(status)) {
            return new NumberRefused();
        }
        if (!TOO_MANY.contains(status)) {
            return new JobFailed("notifications.reason.sms-refused");
        }
        var twice = pause.isZero() ? SHORTEST_PAUSE : pause.multipliedBy(2);
        pause = twice.compareTo(LONGEST_PAUSE) < 0 ? twice : LONGEST_PAUSE;
        pausedUntil = clock.instant().plus(pause);
        return new Throttled();
    }

    private static TypeOfNumber kindOf(String sender) {
        if (!isNumber(sender)) {
            return sender.isEmpty() ? TypeOfNumber.UNKNOWN : TypeOfNumber.ALPHANUMERIC;
        }
        return sender.length() > 6 ? TypeOfNumber.INTERNATIONAL : TypeOfNumber.NETWORK_SPECIFIC;
    }

    private static NumberingPlanIndicator planOf(String sender) {
        return isNumber(sender) ? NumberingPlanIndicator.ISDN : NumberingPlanIndicator.UNKNOWN;
    }

    private static boolean isNumber(String sender) {
        return !sender.isEmpty() && sender.chars().allMatch(c -> c >= '0' && c <= '9');
    }
}
