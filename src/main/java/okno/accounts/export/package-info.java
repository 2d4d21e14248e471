/// Copies of everything the portal knows of a person, made at his wish in the background.
@NullMarked
package okno.accounts.export;

import org.jspecify.annotations.NullMarked;
