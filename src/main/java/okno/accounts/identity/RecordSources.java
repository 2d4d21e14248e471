package okno.accounts.identity;

/// Where name, birth date and СНИЛС of a person came from.
public record RecordSources(Source name, Source birth, Source snils) {}
