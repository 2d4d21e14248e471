/// Acting for another: a parent for a child, somebody trusted by power of attorney. Knows who may,
/// on what ground and until when; [CaseOwner] tells every module whose cases a request is about.
@NamedInterface("representation")
@NullMarked
package okno.accounts.representation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
