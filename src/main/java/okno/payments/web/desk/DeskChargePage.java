package okno.payments.web.desk;

import java.time.ZoneId;
import java.util.List;
import okno.payments.Allocation;
import okno.payments.ChargeRevision;
import okno.payments.Payer;
import okno.payments.web.ChargeEntry;
import okno.platform.web.Problems;

/// A charge at the desk.
///
/// @param form what the officer typed into the correction
/// @param changed whether a colleague changed it meanwhile
public record DeskChargePage(
        ChargeEntry entry,
        Payer payer,
        List<ChargeRevision> history,
        List<Allocation> money,
        ZoneId zone,
        ChargeForm form,
        Problems problems,
        boolean changed) {}
