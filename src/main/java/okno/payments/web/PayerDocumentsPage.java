package okno.payments.web;

import java.util.List;
import okno.payments.PayerDocument;
import okno.platform.web.Problems;

/// The documents by which a person looks for charges.
///
/// @param open whether his identity is confirmed, so that he may name some
/// @param kind word of the kind he chose
/// @param number as he typed it
public record PayerDocumentsPage(
        List<PayerDocument> documents,
        boolean open,
        String kind,
        String number,
        Problems problems) {}
