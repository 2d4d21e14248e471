package okno.accounts.web;

import org.jspecify.annotations.Nullable;

/// What the link of a letter opens.
///
/// @param address the address to confirm; absent if the link is void
/// @param done whether it was confirmed just now
public record LinkedContactPage(@Nullable String address, boolean done) {}
