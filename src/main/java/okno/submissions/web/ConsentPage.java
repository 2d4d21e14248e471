package okno.submissions.web;

/// Nothing new begins while the person's consent is withdrawn.
///
/// @param service its title
public record ConsentPage(String service, String slug) {}
