package okno.accounts;

/// What a member of staff works as; the roles of access rules bear the same names.
public enum StaffRole {
    /// Works on applications for an agency.
    OFFICER,
    /// Confirms identities at a service centre.
    OPERATOR,
    /// Publishes services.
    EDITOR,
    /// Runs the portal.
    ADMIN,
    /// Reads the journal.
    AUDITOR
}
