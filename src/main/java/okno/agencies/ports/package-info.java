/// What pages of agencies and services need from modules above them.
@NamedInterface("ports")
@NullMarked
package okno.agencies.ports;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
