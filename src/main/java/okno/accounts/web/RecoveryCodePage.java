package okno.accounts.web;

import okno.platform.web.Problems;

/// Where a code of recovery is typed.
///
/// @param order what a sent code belongs to; an empty text when the code is from paper
/// @param snils whose code it is, when it is from paper
public record RecoveryCodePage(String order, String snils, Problems problems) {
    /// Whether a code from a service centre is asked for.
    public boolean printed() {
        return order.isEmpty();
    }
}
