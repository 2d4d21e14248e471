package okno.submissions;

/// What can happen to a submission and change its status.
public enum SubmissionAction {
    /// It has reached the body.
    DELIVER,
    /// The body begins to work on it.
    ACCEPT,
    /// The body tells what has been done so far.
    REPORT,
    /// The body asks for information.
    ASK,
    /// The citizen gives what was asked for.
    ANSWER,
    /// The body waits for the fee before it gives the result.
    CHARGE,
    /// The fee is waited for no more; the work goes on, unless something else is waited for.
    PAY,
    /// The body grants it.
    GRANT,
    /// The body refuses it.
    REFUSE,
    /// The citizen takes it back.
    WITHDRAW,
    /// The body agrees to the withdrawal.
    CONFIRM_WITHDRAWAL,
    /// It is too late to take it back.
    DENY_WITHDRAWAL,
    /// After a denied withdrawal the work goes on.
    RESUME,
    /// By the decision on a complaint mistakes in the result are put right: it is given anew.
    REPAIR,
    /// By the decision on a complaint the body begins to work on it again.
    REOPEN
}
