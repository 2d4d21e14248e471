package okno.payments.statements.web;

import java.util.List;
import okno.payments.statements.DoubtfulMoney.Case;
import okno.payments.statements.KeptLine;
import okno.platform.web.Problems;

/// One payment that somebody has to look at.
///
/// @param uin as typed
public record DoubtPage(
        String path, Case found, List<Fitting> fitting, String uin, Problems problems) {
    /// Kopecks that are on their way back, though they settle nothing.
    public long underWay() {
        return found.free().without(found.returnable()).value();
    }

    /// Whether somebody has to look at it still.
    public boolean open() {
        return found.line().state() == KeptLine.State.DOUBTFUL;
    }

    /// A charge that the money may be meant for.
    public record Fitting(String uin, String shown, String purpose, long kopecks) {}
}
