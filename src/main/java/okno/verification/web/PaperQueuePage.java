package okno.verification.web;

import java.util.List;
import okno.verification.papers.PaperDesk;
import org.jspecify.annotations.Nullable;

/// Papers that wait for an operator.
///
/// @param next the address of the page after
/// @param done whether one was decided just now
public record PaperQueuePage(
        List<PaperDesk.Waiting> waiting, @Nullable String next, boolean done) {}
