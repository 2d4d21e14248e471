/// What pages of submissions need from modules above them.
@NamedInterface("ports")
@NullMarked
package okno.submissions.ports;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
