package okno.attachments.web;

import okno.platform.FieldProblem;

/// The entry of a file that was not taken.
///
/// @param name what it was called, safe to show
/// @param problem why, and what to do
public record RefusedFilePage(String name, FieldProblem problem) {}
