package okno.platform.jobs;

/// Does the jobs of one kind. A job may run more than once (a node may die after the work and
/// before the note of it),
/// so a handler leaves the same result when it runs again.
public interface JobHandler {
    /// The kind of jobs, `module.noun`.
    String kind();

    /// Does the work outside of any transaction; opens its own where it needs one.
    ///
    /// @throws JobFailed with a reason for people; the job is tried again later, as after any other
    /// exception
    void run(Job job);
}
