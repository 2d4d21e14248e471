/// The antivirus of the installation: what it says of a file, and whether it answers.
@NamedInterface("antivirus")
@NullMarked
package okno.attachments.antivirus;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
