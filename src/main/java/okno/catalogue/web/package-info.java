/// Pages to find a service and read its card. The catalogue is in memory: only what people
/// do on the pages, and earlier versions of cards, take SQL.
@NullMarked
package okno.catalogue.web;

import org.jspecify.annotations.NullMarked;
