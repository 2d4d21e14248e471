package okno.signatures.seal;

import java.time.Clock;
import java.util.Optional;
import okno.signatures.SignatureFile;
import okno.signatures.Signatures;
import okno.signatures.Verification;
import okno.signatures.Verification.Outcome;
import okno.signatures.Verification.ReferenceTime.Source;
import okno.signatures.engine.TimestampExchange;
import okno.signatures.revocation.DownloadFailed;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// Has seals stamped with the time (CAdES-T). A stamp that nobody would believe is not taken: what
/// it is worth is found out by verifying the seal with it.
@Component
class Timestamping {
    private static final Logger LOG = LoggerFactory.getLogger(Timestamping.class);

    private final TimestampGateway gateway;
    private final Signatures signatures;
    private final Clock clock;

    Timestamping(TimestampGateway gateway, Signatures signatures, Clock clock) {
        this.gateway = gateway;
        this.signatures = signatures;
        this.clock = clock;
    }

    /// A seal with its stamp.
    @SuppressWarnings("ArrayRecordComponent") // Never compared.
    record Stamped(byte[] cms, Verification found) {}

    boolean present() {
        return gateway.present();
    }

    /// Asks for a stamp; not to be called in a transaction.
    ///
    /// @return empty when there is no good one now
    Optional<Stamped> stamp(byte[] cms) {
        if (!gateway.present()) {
            return Optional.empty();
        }
        var exchange = new TimestampExchange(cms);
        try {
            var stamped = exchange.stamped(gateway.ask(exchange.request()));
            var good = stamped.flatMap(it -> verified(it, exchange));
            if (good.isEmpty()) {
                LOG.warn("a time stamp is not taken: it is wrong, or its authority not trusted");
            }
            return good;
        } catch (DownloadFailed e) {
            LOG.warn("the time stamping authority gives no answer: {}", e.key());
            return Optional.empty();
        }
    }

    /// The document was compared when the seal was made.
    private Optional<Stamped> verified(byte[] cms, TimestampExchange exchange) {
        var found = signatures.verify(SignatureFile.of(cms), exchange.named(), clock.instant());
        return found.outcome() != Outcome.REFUSED && found.time().source() == Source.TIMESTAMP
                ? Optional.of(new Stamped(cms, found))
                : Optional.empty();
    }
}
