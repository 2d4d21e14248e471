/// How often blanks are downloaded: counts and nothing of who did it.
@NullMarked
package okno.catalogue.downloads;

import org.jspecify.annotations.NullMarked;
