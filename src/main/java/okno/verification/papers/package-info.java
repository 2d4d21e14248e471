/// Papers of representatives: birth certificates and powers of attorney with their scans, and the
/// operator who looks at them. Who may act for whom stands in `okno.accounts.representation`.
@NullMarked
package okno.verification.papers;

import org.jspecify.annotations.NullMarked;
