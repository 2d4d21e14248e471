package okno.verification.web;

import java.util.List;
import okno.verification.papers.PaperDesk;

/// Papers that wait for an operator.
///
/// @param done whether one was decided just now
public record PaperQueuePage(List<PaperDesk.Waiting> waiting, boolean done) {}
