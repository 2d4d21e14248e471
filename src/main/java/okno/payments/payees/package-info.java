/// Where money of bodies goes: requisites that two people change, never one.
@NamedInterface("payees")
@NullMarked
package okno.payments.payees;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
