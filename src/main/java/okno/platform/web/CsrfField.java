package okno.platform.web;

/// The hidden field that proves a form came from our own page.
public record CsrfField(String name, String value) {}
