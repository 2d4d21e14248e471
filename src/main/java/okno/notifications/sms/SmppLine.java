package okno.notifications.sms;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import org.jsmpp.bean.BindType;
import org.jsmpp.bean.InterfaceVersion;
import org.jsmpp.bean.NumberingPlanIndicator;
import org.jsmpp.bean.TypeOfNumber;
import org.jsmpp.session.BindParameter;
import org.jsmpp.session.SMPPSession;
import org.jsmpp.session.connection.Connection;
import org.jsmpp.session.connection.socket.SocketConnection;
import org.jspecify.annotations.Nullable;

/// The line of this node to a provider: bound as transceiver when it is first needed, and bound
/// again after it broke.
final class SmppLine implements AutoCloseable {
    /// After a failure others fail at once for so long, so that messages do not queue up for a
    /// provider that is down.
    static final Duration REST = Duration.ofSeconds(5);

    private static final int READERS = 2;

    private final SmsSettings.Provider provider;
    private final Duration timeout;
    private final SSLSocketFactory tls;
    private final Consumer<Report> reports;
    private final Clock clock;
    private final ReentrantLock lock = new ReentrantLock();
    private @Nullable SMPPSession session;
    private Instant restUntil = Instant.MIN;
    private boolean wanted;

    SmppLine(
            SmsSettings.Provider provider,
            Duration timeout,
            SSLSocketFactory tls,
            Consumer<Report> reports,
            Clock clock) {
        this.provider = provider;
        this.timeout = timeout;
        this.tls = tls;
        this.reports = reports;
        this.clock = clock;
    }

    /// The bound line.
    ///
    /// @throws IOException when the provider cannot be reached or does not let us in
    SMPPSession open() throws IOException {
        lock.lock();
        try {
            wanted = true;
            var last = session;
            if (last != null && last.getSessionState().isTransmittable()) {
                return last;
            }
            if (clock.instant().isBefore(restUntil)) {
                throw new IOException("the line failed a moment ago");
            }
            session = bind();
            return session;
        } catch (IOException e) {
            if (!clock.instant().isBefore(restUntil)) {
                restUntil = clock.instant().plus(REST);
            }
            throw e;
        } finally {
            lock.unlock();
        }
    }

    /// Whether it was needed once and is broken now.
    boolean isBroken() {
        lock.lock();
        try {
            return wanted && (session == null || !session.getSessionState().isTransmittable());
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void close() {
        lock.lock();
        try {
            wanted = false;
            if (session != null) {
                session.unbindAndClose();
                session = null;
            }
        } finally {
            lock.unlock();
        }
    }

    private SMPPSession bind() throws IOException {
        var smpp = provider.smpp();
        var opened = new SMPPSession(this::connect);
        opened.setTransactionTimer(timeout.toMillis());
        opened.setEnquireLinkTimer((int) smpp.enquire().toMillis());
        opened.setPduProcessorDegree(READERS);
        opened.setMessageReceiverListener(new SmppReports(reports));
        try {
            opened.connectAndBind(
                    provider.url().getHost(),
                    provider.url().getPort(),
                    new BindParameter(
                            BindType.BIND_TRX,
                            smpp.user(),
                            smpp.password(),
                            smpp.systemType(),
                            TypeOfNumber.UNKNOWN,
                            NumberingPlanIndicator.UNKNOWN,
                            "",
                            InterfaceVersion.IF_34),
                    timeout.toMillis());
            return opened;
        } catch (IOException | RuntimeException e) {
            opened.close();
            throw e instanceof IOException io ? io : new IOException("the line was not bound", e);
        }
    }

    private Connection connect(String host, int port) throws IOException {
        var secure = provider.url().getScheme().equals("smpps");
        var socket = secure ? tls.createSocket() : new Socket();
        try {
            socket.connect(new InetSocketAddress(host, port), (int) timeout.toMillis());
            socket.setTcpNoDelay(true);
            if (socket instanceof SSLSocket encrypted) {
                var parameters = encrypted.getSSLParameters();
                parameters.setEndpointIdentificationAlgorithm("HTTPS");
                encrypted.setSSLParameters(parameters);
                socket.setSoTimeout((int) timeout.toMillis());
                encrypted.startHandshake();
            }
            return new SocketConnection(socket);
        } catch (IOException e) {
            socket.close();
            throw e;
        }
    }
}
