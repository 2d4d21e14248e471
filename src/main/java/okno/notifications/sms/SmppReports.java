package okno.notifications.sms;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jsmpp.SMPPConstant;
import org.jsmpp.bean.AlertNotification;
import org.jsmpp.bean.DataSm;
import org.jsmpp.bean.DeliverSm;
import org.jsmpp.bean.MessageState;
import org.jsmpp.bean.OptionalParameter;
import org.jsmpp.extra.ProcessRequestException;
import org.jsmpp.session.DataSmResult;
import org.jsmpp.session.MessageReceiverListener;
import org.jsmpp.session.Session;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Reads what a provider sends by itself: receipts of delivery. What people write back is
/// acknowledged and dropped, as nobody reads it.
final class SmppReports implements MessageReceiverListener {
    private static final Logger LOG = LoggerFactory.getLogger(SmppReports.class);

    private static final Pattern ID = Pattern.compile("\\bid:\\s*(\\S{1,65})");
    private static final Pattern STATE =
            Pattern.compile("\\bstat:\\s*(\\w{1,20})", Pattern.CASE_INSENSITIVE);

    private final Consumer<Report> reports;

    SmppReports(Consumer<Report> reports) {
        this.reports = reports;
    }

    @Override
    public void onAcceptDeliverSm(DeliverSm delivered) throws ProcessRequestException {
        if (!delivered.isSmscDeliveryReceipt()) {
            return;
        }
        try {
            read(delivered).ifPresent(reports);
        } catch (RuntimeException e) {
            // Not acknowledged, it comes again.
            LOG.warn("a receipt was not kept: {}", e.getClass().getSimpleName());
            throw new ProcessRequestException("try again", SMPPConstant.STAT_ESME_RX_T_APPN, e);
        }
    }

    /// What a receipt says, by its parameters (SMPP 3.4, 5.3.2.12 and 5.3.2.35) or, where it has
    /// none, by its text (appendix B).
    static Optional<Report> read(DeliverSm receipt) {
        var id = receipt.getOptionalParameter(OptionalParameter.Receipted_message_id.class);
        var state = receipt.getOptionalParameter(OptionalParameter.Message_state.class);
        if (id != null && state != null) {
            return Report.of(id.getValueAsString(), word(state.getValue()));
        }
        var octets = receipt.getShortMessage();
        var text = octets == null ? "" : new String(octets, StandardCharsets.ISO_8859_1);
        var ids = ID.matcher(text);
        var states = STATE.matcher(text);
        return ids.find() && states.find()
                ? Report.of(ids.group(1), states.group(1))
                : Optional.empty();
    }

    private static String word(byte state) {
        try {
            return MessageState.valueOf(state).name();
        } catch (IllegalArgumentException _) {
            return "";
        }
    }

    @Override
    public void onAcceptAlertNotification(AlertNotification notification) {
        // Nothing waits for a telephone to be reachable again: the provider does.
    }

    @Override
    public DataSmResult onAcceptDataSm(DataSm data, Session source) throws ProcessRequestException {
        throw new ProcessRequestException("not taken", SMPPConstant.STAT_ESME_RINVCMDID);
    }
}
