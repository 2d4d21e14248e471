/// Pages to find a service and read its card. All are rendered from memory, without SQL.
@NullMarked
package okno.catalogue.web;

import org.jspecify.annotations.NullMarked;
