package okno.payments.web.desk;

import java.util.List;
import okno.payments.web.ChargeEntry;
import okno.platform.web.Problems;
import org.jspecify.annotations.Nullable;

/// Charges of the officer's bodies.
///
/// @param open whether only those to be paid are shown
/// @param uin what was looked for
/// @param mayIssue whether one of the bodies can issue charges
/// @param next the page after
public record DeskChargesPage(
        List<ChargeEntry> entries,
        boolean open,
        String uin,
        boolean mayIssue,
        Problems problems,
        @Nullable String next) {}
