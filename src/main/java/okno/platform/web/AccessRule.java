package okno.platform.web;

/// Says who may open a family of addresses. Each module declares its own as beans; what no rule
/// names is public.
///
/// @param pattern as Spring's path patterns: `/account/**`
/// @param role without the prefix: `CITIZEN`, `STAFF`, `OFFICER`, `HEAD`, `TREASURER`, `OPERATOR`,
///     `EDITOR`, `ADMIN`, `AUDITOR`; several, any of which will do, stand between bars:
///     `OPERATOR|ADMIN`
/// @param signInPath where a guest is sent
public record AccessRule(String pattern, String role, String signInPath) {}
