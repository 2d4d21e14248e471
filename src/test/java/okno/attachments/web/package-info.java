/// Tests of the pages and answers of the module of attachments.
@NullMarked
package okno.attachments.web;

import org.jspecify.annotations.NullMarked;
