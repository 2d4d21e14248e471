package okno.home.web;

import java.time.ZoneId;
import java.util.List;
import okno.accounts.representation.Representation;
import okno.payments.MyCharges;

/// The first page of the cabinet.
///
/// @param asking submissions that ask the citizen for something
/// @param owed what is to be paid today
/// @param latest those sent last
/// @param drafts those last worked on
/// @param others for whom the citizen may act; none while he does
/// @param zone in which moments are told
public record OverviewPage(
        List<SubmissionEntry> asking,
        MyCharges.Sum owed,
        List<SubmissionEntry> latest,
        List<DraftEntry> drafts,
        List<Representation> others,
        ZoneId zone) {
    /// Whether nothing is asked of the citizen.
    public boolean calm() {
        return asking.isEmpty() && owed.charges() == 0;
    }
}
