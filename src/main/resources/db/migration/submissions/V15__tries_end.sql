-- Drafts do not expire, and nobody asks for those that were changed long ago.
drop index submissions.draft_by_change;
