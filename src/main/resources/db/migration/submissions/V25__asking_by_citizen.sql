-- What asks for something is found by its fee too, which this one knows nothing of.
drop index submissions.submission_asking;
