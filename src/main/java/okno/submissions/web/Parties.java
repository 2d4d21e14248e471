package okno.submissions.web;

import okno.accounts.FullName;
import okno.accounts.representation.Ground;

/// The two people of a case that one sends for the other.
///
/// @param applicant whose case it is
/// @param representative who sends it
/// @param ground on what
public record Parties(FullName applicant, FullName representative, Ground ground) {}
