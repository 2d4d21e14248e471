package okno.submissions.web;

/// Nothing can be begun: the citizen has as many drafts as he may.
///
/// @param service which he wanted to order
public record ManyDraftsPage(String service, String slug, int most) {}
