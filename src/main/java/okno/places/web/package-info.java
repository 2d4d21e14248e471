/// Pages that offer and choose a place.
@NullMarked
package okno.places.web;

import org.jspecify.annotations.NullMarked;
