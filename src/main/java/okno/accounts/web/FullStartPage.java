package okno.accounts.web;

/// What the full registration is and what it takes; it says the same to everybody.
public record FullStartPage() {}
