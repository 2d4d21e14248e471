/// The citizen's pages of drafts and submissions.
@NullMarked
package okno.submissions.web;

import org.jspecify.annotations.NullMarked;
