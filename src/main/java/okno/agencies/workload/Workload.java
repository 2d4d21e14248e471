package okno.agencies.workload;

import java.util.Optional;
import okno.accounts.StaffId;

/// The open work of an officer in one module, all of it at once: for the day he leaves. Whoever has
/// something that officers work on implements it.
public interface Workload {
    /// How much there is.
    int of(StaffId officer);

    /// Takes all of it from an officer and gives a colleague what lies with the bodies he works
    /// for. The rest, or all if there is no colleague, waits in the queue of its body for anyone.
    ///
    /// @param by who decides that
    void handOver(StaffId officer, Optional<StaffId> colleague, StaffId by);

    /// Puts what lies with one body back into its queue, when the officer does not work for it any
    /// more.
    ///
    /// @param by who decides that
    void release(StaffId officer, String body, StaffId by);
}
