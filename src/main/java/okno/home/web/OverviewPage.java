package okno.home.web;

import java.time.ZoneId;
import java.util.List;

/// The first page of the cabinet.
///
/// @param asking submissions that ask the citizen for something
/// @param latest those sent last
/// @param drafts those last worked on
/// @param zone in which moments are told
public record OverviewPage(
        List<SubmissionEntry> asking,
        List<SubmissionEntry> latest,
        List<DraftEntry> drafts,
        ZoneId zone) {}
