/// How an account is deleted: a person asks, may change his mind for a while, and is then erased
/// from every module but for what the law keeps.
@NullMarked
package okno.accounts.departures;

import org.jspecify.annotations.NullMarked;
