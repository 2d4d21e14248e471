/// QR codes for pages and for documents.
@NamedInterface("qr")
@NullMarked
package okno.platform.qr;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
