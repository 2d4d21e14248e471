package okno.desk;

import java.time.Instant;
import java.util.UUID;
import okno.accounts.StaffId;

/// What an officer noted about a case or an appeal for his colleagues; the citizen does not see it.
public record Note(UUID id, StaffId author, String text, Instant at) {}
