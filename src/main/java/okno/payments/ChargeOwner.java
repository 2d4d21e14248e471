package okno.payments;

import java.util.List;
import okno.accounts.CitizenId;

/// Whose charges are meant: those of the applications of a citizen, and those issued to a document
/// that is proven to be his.
///
/// @param marks fingerprints of the identifiers of his documents
record ChargeOwner(CitizenId citizen, List<byte[]> marks) {
    ChargeOwner {
        marks = List.copyOf(marks);
    }
}
