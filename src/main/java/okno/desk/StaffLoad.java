package okno.desk;

import java.util.Optional;
import okno.accounts.StaffId;

/// How much somebody has to do for a body.
///
/// @param officer who works on them; empty for those that nobody has taken
/// @param open how many are not decided
/// @param overdue how many of them should have been decided by now
public record StaffLoad(String body, Optional<StaffId> officer, int open, int overdue) {}
