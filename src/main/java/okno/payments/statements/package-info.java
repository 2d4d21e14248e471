/// Statements of bank accounts: what a bank or the Treasury says came in and went out, and which
/// charges it pays.
@NamedInterface("statements")
@NullMarked
package okno.payments.statements;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
