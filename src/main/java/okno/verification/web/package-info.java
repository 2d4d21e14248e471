/// Pages of centres, of the citizen's own confirmation, of the operators' counter and of letters.
@NullMarked
package okno.verification.web;

import org.jspecify.annotations.NullMarked;
