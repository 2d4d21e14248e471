/// Papers to pay with anywhere: the QR code of ГОСТ Р 56042-2014, which every bank's application
/// reads, and a slip to print. Needs a contract with nobody.
@NullMarked
package okno.payments.slip;

import org.jspecify.annotations.NullMarked;
