package okno.submissions.web;

import java.util.List;
import java.util.Optional;
import okno.attachments.Attachment;
import okno.catalogue.ServicePackage.RequiredSignature;
import okno.forms.AnswerText;
import okno.platform.web.Problems;
import okno.submissions.fees.FeeDue;
import okno.submissions.signing.SigningState;

/// Everything once more before it is sent.
///
/// @param body the title of the receiving body
/// @param parties who is acted for by whom, if somebody is
/// @param seen the lock of the draft, so that nothing is sent that was not shown
/// @param signature how it can be signed, and whether it has to be
/// @param fee that the portal takes for it
/// @param changed whether the draft was changed elsewhere since it was shown
public record CheckPage(
        StepFrame frame,
        List<Group> groups,
        String body,
        String bodyPath,
        String documentsPath,
        List<Attachment> files,
        String sending,
        Optional<Parties> parties,
        int seen,
        boolean changed,
        Signature signature,
        Optional<FeeDue> fee,
        Problems problems) {
    /// The text of the button.
    public String sendKey() {
        return fee.filter(FeeDue::missing)
                .map(
                        due ->
                                due.course() == FeeDue.Course.BY_HAND
                                        ? "submissions.fee.pay"
                                        : "submissions.fee.pay-and-send")
                .orElse("submissions.send");
    }

    /// Signing by a qualified signature.
    ///
    /// @param rule what the service asks for
    /// @param state what was signed so far, if anything was frozen
    /// @param path of the page where it is signed
    public record Signature(RequiredSignature rule, Optional<SigningState> state, String path) {
        public boolean complete() {
            return state.filter(SigningState::complete).isPresent();
        }

        public boolean stale() {
            return state.filter(it -> it.stale() && it.inVain()).isPresent();
        }

        /// Whether something is signed that would not go with the application.
        public boolean inVain() {
            return state.filter(SigningState::inVain).isPresent();
        }

        /// Whether it cannot be sent before it is signed.
        public boolean missing() {
            return rule == RequiredSignature.QUALIFIED && !complete();
        }
    }

    /// The answers of a section with the way to change them.
    public record Group(String title, String path, List<AnswerText> answers) {}
}
