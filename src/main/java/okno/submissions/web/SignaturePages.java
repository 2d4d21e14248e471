package okno.submissions.web;

import okno.platform.web.Problems;
import okno.platform.web.RequestTexts;
import okno.signatures.web.signing.SigningPlugin;
import okno.submissions.DraftStep;
import okno.submissions.OpenDraft;
import okno.submissions.signing.SignedDocument;
import okno.submissions.signing.Signing;
import okno.submissions.signing.SigningState;
import org.springframework.stereotype.Component;

/// Makes the page on which an application is signed.
@Component
class SignaturePages {
    private static final DraftStep STEP = new DraftStep.Check();

    private final Signing signing;
    private final DraftPages draftPages;
    private final SigningPlugin plugin;
    private final RequestTexts texts;

    SignaturePages(
            Signing signing, DraftPages draftPages, SigningPlugin plugin, RequestTexts texts) {
        this.signing = signing;
        this.draftPages = draftPages;
        this.plugin = plugin;
        this.texts = texts;
    }

    SignaturePage of(OpenDraft draft, SigningState state, Problems problems) {
        var id = draft.draft().id();
        var path = SubmissionPaths.signature(id);
        var documents =
                signing.sizes(draft).entrySet().stream()
                        .map(one -> document(path, one.getKey(), one.getValue()))
                        .toList();
        return new SignaturePage(
                draftPages.frame(draft, STEP),
                state,
                documents,
                path,
                SubmissionPaths.step(id, STEP),
                plugin.script(),
                problems);
    }

    private SignaturePage.Document document(String path, SignedDocument kind, long size) {
        var title = texts.text("submissions.signature.document." + kind.fileName());
        return new SignaturePage.Document(title, path + "/" + kind.fileName(), size);
    }
}
