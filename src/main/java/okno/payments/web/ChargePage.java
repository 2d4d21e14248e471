package okno.payments.web;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import okno.payments.Allocation;
import okno.payments.ChargeRevision;
import okno.platform.qr.QrCode;

/// One charge.
///
/// @param history its changes, of somebody whose charge it is
/// @param money what was paid, likewise
/// @param zone in which moments are told
/// @param own whether the reader is known to owe it, and did not merely name its number
/// @param online whether it can be paid by a gateway
/// @param code for the camera of a bank's application, while there is something to pay
/// @param appealPath where the body is asked about it
public record ChargePage(
        ChargeEntry entry,
        List<ChargeRevision> history,
        List<Allocation> money,
        ZoneId zone,
        boolean own,
        boolean online,
        Optional<QrCode> code,
        String appealPath) {}
