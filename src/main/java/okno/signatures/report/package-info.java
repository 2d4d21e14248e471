/// What became of checking a signature, for people who are no experts: on a page and on paper.
@NamedInterface("report")
@NullMarked
package okno.signatures.report;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
