package okno.agencies.workload;

import java.util.List;
import java.util.Optional;
import okno.accounts.StaffId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The open work of an officer in all modules together.
@Service
public class Workloads {
    private final List<Workload> loads;

    Workloads(List<Workload> loads) {
        this.loads = loads;
    }

    /// How much there is.
    @Transactional(readOnly = true)
    public int of(StaffId officer) {
        return loads.stream().mapToInt(load -> load.of(officer)).sum();
    }

    /// Takes all of it from an officer, see [Workload#handOver].
    @Transactional
    public void handOver(StaffId officer, Optional<StaffId> colleague, StaffId by) {
        loads.forEach(load -> load.handOver(officer, colleague, by));
    }

    /// Puts what lies with one body back into its queue, see [Workload#release].
    @Transactional
    public void release(StaffId officer, String body, StaffId by) {
        loads.forEach(load -> load.release(officer, body, by));
    }
}
