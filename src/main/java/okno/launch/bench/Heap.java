package okno.launch.bench;

import java.lang.management.ManagementFactory;

/// The memory of this process.
final class Heap {
    private Heap() {}

    /// What lives on the heap after a collection, in megabytes.
    static long liveMb() {
        var memory = ManagementFactory.getMemoryMXBean();
        memory.gc();
        return memory.getHeapMemoryUsage().getUsed() >> 20;
    }
}
