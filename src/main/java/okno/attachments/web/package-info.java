/// Files on the way to and from their citizen. Staff get files from the desk.
@NamedInterface("web")
@NullMarked
package okno.attachments.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
