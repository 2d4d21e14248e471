package okno.home.web;

import java.time.ZoneId;
import java.util.List;
import okno.platform.jobs.JobRow;
import okno.platform.jobs.JobState;
import org.jspecify.annotations.Nullable;

/// The jobs that are not done yet.
///
/// @param all whether those are shown too that need nobody
/// @param zone in which moments are told
/// @param next the address of the page after
public record JobsPage(List<Entry> jobs, boolean all, ZoneId zone, @Nullable String next) {
    /// A job.
    ///
    /// @param reason why the last attempt failed, in the reader's language; empty if none did
    public record Entry(JobRow job, String reason) {
        /// How it stands, as a key of texts: a job that failed and will be tried again differs from
        /// a new one.
        public String standing() {
            return switch (job.state()) {
                case WAITING -> job.attempts() == 0 ? "new" : "retry";
                case RUNNING -> "running";
                case FAILED -> "failed";
            };
        }

        public String tone() {
            return switch (job.state()) {
                case WAITING -> job.attempts() == 0 ? "calm" : "act";
                case RUNNING -> "wait";
                case FAILED -> "stop";
            };
        }

        /// Whether a person may have it tried at once.
        public boolean mayRetry() {
            return job.state() != JobState.RUNNING;
        }

        /// The address that has it tried at once.
        public String retry() {
            return "/admin/jobs/" + job.id() + "/attempt";
        }
    }
}
