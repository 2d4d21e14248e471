package okno.accounts.web;

/// Where a link of an invitation ends.
///
/// @param accepted whether a password was chosen; otherwise the link does not hold any more
public record InvitationEndPage(boolean accepted) {}
