/// The page of a demonstration with keys to sign with at home.
@NullMarked
package okno.signatures.web;

import org.jspecify.annotations.NullMarked;
