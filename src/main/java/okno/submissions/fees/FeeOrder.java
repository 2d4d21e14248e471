package okno.submissions.fees;

import java.util.Optional;
import okno.accounts.CitizenId;
import okno.agencies.Agency;
import okno.catalogue.Variant;
import okno.catalogue.Variant.Collected;
import okno.catalogue.Variant.Fee;
import okno.forms.Answers;
import okno.submissions.OpenDraft;
import okno.submissions.SubmissionId;

/// What a fee is counted by: a draft, or the submission it became.
///
/// @param title of the service
/// @param variant as it is provided where it is ordered for
/// @param body that receives it, once it is chosen
public record FeeOrder(
        SubmissionId id,
        CitizenId citizen,
        String title,
        Variant variant,
        Optional<Agency> body,
        Answers answers) {

    static FeeOrder of(OpenDraft draft) {
        return new FeeOrder(
                draft.draft().id(),
                draft.draft().citizen(),
                draft.version().content().title(),
                draft.variant(),
                draft.body(),
                draft.journey().answers());
    }

    /// Whether a variant's fee is charged after sending.
    public static boolean later(Variant variant) {
        return variant.fee() instanceof Fee.Known fee
                && fee.collected().map(Collected::when).filter(Collected.When::later).isPresent();
    }
}
