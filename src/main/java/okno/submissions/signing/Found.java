package okno.submissions.signing;

import okno.signatures.Verification;

/// A signature that was looked at.
///
/// @param about the name of what it belongs to, see [SignTarget]
record Found(String about, Verification verification) {}
