/// What pages need on which people sign: the plug-in of their browser, and words for what is wrong
/// with a signature. The script for it is `js/signature.js`, the part of the page
/// `jte/signatures/plugin.jte`.
@NamedInterface("signing")
@NullMarked
package okno.signatures.web.signing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
