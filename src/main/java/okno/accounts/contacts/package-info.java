/// How a person is reached: addresses and numbers, each proven by a code or a link before it
/// counts. Open to whoever opens accounts for others.
@NamedInterface("contacts")
@NullMarked
package okno.accounts.contacts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
