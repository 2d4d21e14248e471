package okno.verification.web;

import okno.platform.web.Problems;
import okno.verification.counter.SeenDocuments;

/// The form of an account opened at the counter.
///
/// @param consent «Согласие подписано»
public record NewcomerPage(
        String snils, SeenDocuments documents, boolean consent, Problems problems) {}
