/// Where the bytes of files lie. Knows neither whose they are nor what is in them.
@NamedInterface("storage")
@NullMarked
package okno.attachments.storage;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
