package okno.platform.jobs;

/// Where a job stands: due or to be tried again, being run by a node, given up until a person
/// looks.
public enum JobState {
    WAITING,
    RUNNING,
    FAILED
}
