/// Files on the way to and from their citizen. Staff get files from the desk.
@NullMarked
package okno.attachments.web;

import org.jspecify.annotations.NullMarked;
