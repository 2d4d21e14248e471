package okno.platform.web;

/// Names a family of addresses that programs of others post to. No page of the portal holds a form
/// for them, so no token of a form is asked there; who calls is for their controllers to judge.
///
/// @param pattern as Spring's path patterns: `/payments/notifications/**`
public record OutsideCaller(String pattern) {}
