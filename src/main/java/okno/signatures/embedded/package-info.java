/// Signatures that lie in the file they sign: CMS around a document, PDF with signatures inside.
@NamedInterface("embedded")
@NullMarked
package okno.signatures.embedded;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
