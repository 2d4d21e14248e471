/// Codes of activation: made, tried, reminded of, voided. Only keyed fingerprints are stored.
@NullMarked
package okno.verification.codes;

import org.jspecify.annotations.NullMarked;
