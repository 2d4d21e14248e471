package okno.notifications.sms;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import javax.net.ssl.SSLSocketFactory;
import okno.identifiers.Phone;
import org.jsmpp.PDUStringException;
import org.jsmpp.SMPPConstant;
import org.jsmpp.bean.DataCodings;
import org.jsmpp.bean.ESMClass;
import org.jsmpp.bean.NumberingPlanIndicator;
import org.jsmpp.bean.OptionalParameter;
import org.jsmpp.bean.RegisteredDelivery;
import org.jsmpp.bean.SubmitSm;
import org.jsmpp.bean.TypeOfNumber;
import org.jsmpp.extra.ProcessRequestException;
import org.jsmpp.session.SMPPServerSession;
import org.jsmpp.session.SMPPServerSessionListener;
import org.jsmpp.session.SubmitSmResult;
import org.jsmpp.session.connection.ServerConnection;
import org.jsmpp.session.connection.ServerConnectionFactory;
import org.jsmpp.session.connection.socket.ServerSocketConnection;
import org.jsmpp.util.MessageId;

/// A provider of short messages that really speaks SMPP 3.4.
final class SmppProvider extends OnlySubmissions implements FakeProvider {
    private final ServerSocket socket;
    private final SMPPServerSessionListener listener;
    private final Clock clock;
    private final boolean cut;
    private final CountDownLatch closed = new CountDownLatch(1);
    private final CountDownLatch answering = new CountDownLatch(1);
    private final List<SubmitSm> received = new CopyOnWriteArrayList<>();
    private final List<SMPPServerSession> sessions = new CopyOnWriteArrayList<>();
    private final AtomicInteger waiting = new AtomicInteger();
    private volatile Mode mode = Mode.TAKES;
    private volatile String last = "";

    SmppProvider(Clock clock, boolean cut) throws IOException {
        this(clock, cut, new ServerSocket(0, 50, InetAddress.getLoopbackAddress()));
    }

    SmppProvider(Clock clock, boolean cut, ServerSocket socket) throws IOException {
        this.clock = clock;
        this.cut = cut;
        this.socket = socket;
        this.listener = new SMPPServerSessionListener(socket.getLocalPort(), on(socket));
        listener.setPduProcessorDegree(8);
        listener.setMessageReceiverListener(this);
        Thread.ofVirtual().start(this::accept);
    }

    private static ServerConnectionFactory on(ServerSocket socket) {
        return new ServerConnectionFactory() {
            @Override
            public ServerConnection listen(int port) {
                return new ServerSocketConnection(socket);
            }

            @Override
            public ServerConnection listen(int port, int timeout) {
                return listen(port);
            }

            @Override
            public ServerConnection listen(int port, int timeout, int backlog) {
                return listen(port);
            }
        };
    }

    int port() {
        return listener.getPort();
    }

    List<SubmitSm> received() {
        return List.copyOf(received);
    }

    /// How many messages have come to a provider that is silent.
    int waiting() {
        return waiting.get();
    }

    /// Ends the silence: every message that waits is answered.
    void answer() {
        mode = Mode.TAKES;
        answering.countDown();
    }

    /// The id of the message that was taken last.
    String last() {
        return last;
    }

    int bound() {
        return sessions.size();
    }

    /// Hangs up on everybody who is bound.
    void hangUp() {
        sessions.forEach(SMPPServerSession::close);
    }

    SmsSettings.Provider settings(String name, String scheme) {
        return new SmsSettings.Provider(
                name,
                URI.create(scheme + "://127.0.0.1:" + port()),
                "",
                "Okno",
                TestSettings.json(),
                TestSettings.smpp(cut),
                TestSettings.receipts("", ""));
    }

    @Override
    public SmsRoute route(String name, Duration timeout, Consumer<Report> reports) {
        return new SmppSms(
                settings(name, "smpp"),
                timeout,
                (SSLSocketFactory) SSLSocketFactory.getDefault(),
                reports,
                clock);
    }

    @Override
    public void behave(Mode next) {
        mode = next;
    }

    @Override
    public List<String> inbox(Phone owner) {
        var messages = new TreeMap<Integer, TreeMap<Integer, String>>();
        for (var sms : received) {
            if (sms.getDestAddress().equals(owner.e164().substring(1))) {
                int reference = referenceOf(sms);
                messages.computeIfAbsent(reference, _ -> new TreeMap<>())
                        .put(partOf(sms), textOf(sms));
            }
        }
        return messages.values().stream().map(parts -> String.join("", parts.values())).toList();
    }

    @Override
    public void report(String name, String receipt, String state, SmsReceipts own)
            throws Exception {
        var text =
                "id:%s sub:001 dlvrd:001 submit date:2611300900 done date:2611300901 stat:%s err:000 text:"
                        .formatted(receipt, state);
        deliver(text, new ESMClass(0x04));
    }

    /// Sends something and returns when it was acknowledged.
    void deliver(String text, ESMClass kind, OptionalParameter... parameters) throws Exception {
        sessions.getLast()
                .deliverShortMessage(
                        "",
                        TypeOfNumber.INTERNATIONAL,
                        NumberingPlanIndicator.ISDN,
                        "79281234567",
                        TypeOfNumber.ALPHANUMERIC,
                        NumberingPlanIndicator.UNKNOWN,
                        "Okno",
                        kind,
                        (byte) 0,
                        (byte) 0,
                        new RegisteredDelivery(0),
                        DataCodings.ZERO,
                        text.getBytes(StandardCharsets.ISO_8859_1),
                        parameters);
    }

    @Override
    public void close() {
        closed.countDown();
        answering.countDown();
        try {
            // The listener itself closes nothing before it has begun to accept.
            socket.close();
        } catch (IOException _) {
            // Nobody listens any more, which is what was wanted.
        }
        hangUp();
    }

    @Override
    public SubmitSmResult onAcceptSubmitSm(SubmitSm sms, SMPPServerSession from)
            throws ProcessRequestException {
        switch (mode) {
            case REFUSES_NUMBERS -> refuse(SMPPConstant.STAT_ESME_RINVDSTADR);
            case FAILS -> refuse(SMPPConstant.STAT_ESME_RSYSERR);
            case THROTTLES -> refuse(SMPPConstant.STAT_ESME_RTHROTTLED);
            case SILENT -> await();
            case LOSES_ANSWERS -> {
                received.add(sms);
                from.close();
            }
            case TAKES -> received.add(sms);
        }
        try {
            last = "s-" + UUID.randomUUID();
            return new SubmitSmResult(new MessageId(last), new OptionalParameter[0]);
        } catch (PDUStringException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void refuse(int status) throws ProcessRequestException {
        throw new ProcessRequestException("refused", status);
    }

    private void accept() {
        while (closed.getCount() > 0) {
            try {
                var session = listener.accept();
                Thread.ofVirtual().start(() -> bind(session));
            } catch (IOException _) {
                return;
            }
        }
    }

    private void bind(SMPPServerSession session) {
        try {
            var request = session.waitForBind(5000);
            if (request.getSystemId().equals("okno") && request.getPassword().equals("secret")) {
                sessions.add(session);
                request.accept("provider");
            } else {
                request.reject(SMPPConstant.STAT_ESME_RINVPASWD);
            }
        } catch (IOException | TimeoutException | PDUStringException e) {
            session.close();
        }
    }

    private void await() {
        waiting.incrementAndGet();
        try {
            answering.await(1, TimeUnit.MINUTES);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static int referenceOf(SubmitSm sms) {
        return Objects.requireNonNull(
                        sms.getOptionalParameter(OptionalParameter.User_message_reference.class))
                .getValue();
    }

    private static int partOf(SubmitSm sms) {
        return sms.isUdhi() ? sms.getShortMessage()[5] : 0;
    }

    static String textOf(SubmitSm sms) {
        var payload = sms.getOptionalParameter(OptionalParameter.Message_payload.class);
        var octets = payload == null ? sms.getShortMessage() : payload.getValue();
        var start = sms.isUdhi() ? octets[0] + 1 : 0;
        var text = Arrays.copyOfRange(octets, start, octets.length);
        return sms.getDataCoding() == SmsParts.UCS2
                ? new String(text, StandardCharsets.UTF_16BE)
                : new String(text, StandardCharsets.US_ASCII);
    }
}
