package okno.home.web;

/// The administrator's first page: what can be looked after.
public record AdminPage() {}
