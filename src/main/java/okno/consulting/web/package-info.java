/// Pages on which citizens ask bodies and read the replies.
@NullMarked
package okno.consulting.web;

import org.jspecify.annotations.NullMarked;
