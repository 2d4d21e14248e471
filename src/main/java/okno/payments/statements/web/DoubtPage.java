package okno.payments.statements.web;

import java.util.List;
import okno.payments.Kopecks;
import okno.payments.statements.DoubtfulMoney.Case;
import okno.platform.web.Problems;

/// One payment that somebody has to look at.
///
/// @param returnable of what settles nothing, what is not on its way back already
/// @param uin as typed
public record DoubtPage(
        String path,
        Case found,
        Kopecks returnable,
        List<Fitting> fitting,
        String uin,
        Problems problems) {
    /// Kopecks that are on their way back, though they settle nothing.
    public long underWay() {
        return found.free().without(returnable).value();
    }

    /// A charge that the money may be meant for.
    public record Fitting(String uin, String shown, String purpose, long kopecks) {}
}
