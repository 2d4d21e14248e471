/// The platform's part for documents to print and to keep.
@NamedInterface("pdf")
@NullMarked
package okno.platform.pdf;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
