/// Tests of the module of attachments, and the files they are made with.
@NullMarked
package okno.attachments;

import org.jspecify.annotations.NullMarked;
