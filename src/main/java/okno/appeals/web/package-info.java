/// Pages on which citizens write appeals and read what became of them.
@NullMarked
package okno.appeals.web;

import org.jspecify.annotations.NullMarked;
