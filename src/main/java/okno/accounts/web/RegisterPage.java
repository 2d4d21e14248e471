package okno.accounts.web;

/// The choice between the ways to register; it says the same to everybody.
public record RegisterPage() {}
