package okno.payments.refunds.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import okno.platform.web.Problems;
import org.jspecify.annotations.Nullable;

/// Money that bodies give back.
///
/// @param owed what has to go back and nobody decided on yet
/// @param uin as it was typed
/// @param zone in which moments are told
/// @param next the page after
public record RefundsPage(
        List<Row> rows,
        List<Due> owed,
        String uin,
        ZoneId zone,
        @Nullable String next,
        Problems problems) {
    public RefundsPage {
        rows = List.copyOf(rows);
        owed = List.copyOf(owed);
    }

    /// Money to be given back.
    ///
    /// @param path where that is decided
    /// @param reason its word in keys of texts
    public record Due(
            String path,
            String uin,
            String purpose,
            long kopecks,
            LocalDate paidOn,
            String reason) {}

    /// A refund.
    ///
    /// @param path below which its actions are
    /// @param uin of the charge that the money had settled
    /// @param way its word in keys of texts
    /// @param reason likewise
    /// @param state likewise
    public record Row(
            String path,
            Instant decidedAt,
            @Nullable String uin,
            long kopecks,
            String way,
            String reason,
            String state) {

        /// The order can be given to the bank, or the decision taken back.
        public boolean canOrder() {
            return way.equals("bank") && state.equals("decided");
        }

        /// An officer can say how it ended.
        public boolean canEnd() {
            return state.equals("ordered") || state.equals("unclear");
        }

        /// The tone of the word of the state.
        public String tone() {
            return switch (state) {
                case "done" -> "ok";
                case "refused" -> "stop";
                case "unclear" -> "act";
                default -> "wait";
            };
        }
    }
}
