package okno.home.web;

import java.util.List;
import okno.platform.web.Option;
import okno.platform.web.Problems;

/// Somebody leaves: what happens to his cases.
///
/// @param cases how many open ones he works on
/// @param colleagues who may get them
public record ClosurePage(
        EmployeeEntry entry, int cases, List<Option> colleagues, Problems problems) {
    /// What stands for no colleague: back to the queue.
    public static final String QUEUE = "queue";

    public ClosurePage {
        colleagues = List.copyOf(colleagues);
    }
}
