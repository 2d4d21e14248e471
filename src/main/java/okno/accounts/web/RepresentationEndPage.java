package okno.accounts.web;

import java.util.UUID;

/// Asks once more before a representation is ended.
///
/// @param name of the other one of the two
/// @param mine whether the reader is the one who acts
public record RepresentationEndPage(UUID id, String name, boolean mine) {}
