/// Numbers and addresses that identify people, bodies, accounts and charges and carry their own
/// rules: pure values, open to every module.
///
/// A value object cannot hold nonsense: `parse` gives a value or nothing, `check` tells why.
/// Reasons are codes; their words are in the message bundle `identifiers` under
/// [Verdict#messageKey()].
@NullMarked
package okno.identifiers;

import org.jspecify.annotations.NullMarked;
