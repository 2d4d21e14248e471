package okno.accounts.web;

import java.util.List;
import okno.accounts.factors.Held;

/// Recovery codes.
///
/// @param home the page about security
/// @param codes the codes that were made just now, or none
public record RecoveryCodesPage(String home, Held held, List<String> codes) {}
