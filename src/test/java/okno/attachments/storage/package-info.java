/// The contract of storages and who passes it.
@NullMarked
package okno.attachments.storage;

import org.jspecify.annotations.NullMarked;
