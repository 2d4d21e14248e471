package okno.submissions.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import okno.accounts.representation.CaseOwner;
import okno.attachments.web.FormFiles;
import okno.platform.Conflict;
import okno.platform.FieldProblem;
import okno.platform.NotFound;
import okno.platform.web.Pages;
import okno.platform.web.Problems;
import okno.signatures.SignatureFile;
import okno.signatures.web.signing.FindingWords;
import okno.signatures.web.signing.SigningPlugin;
import okno.submissions.Drafts;
import okno.submissions.OpenDraft;
import okno.submissions.SubmissionId;
import okno.submissions.signing.SignOutcome;
import okno.submissions.signing.SignedDocument;
import okno.submissions.signing.SignedFiles;
import okno.submissions.signing.Signing;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// Signing an application by a qualified signature: by a plug-in of the browser, or by any program
/// that signs files.
@Controller
@RequestMapping("/account/drafts/{id}/signature")
class SignatureController {
    private static final String TEMPLATE = "submissions/signature";
    private static final String FIELD = "file";

    private final Drafts drafts;
    private final Signing signing;
    private final SignaturePages signaturePages;
    private final FindingWords words;
    private final SigningPlugin plugin;
    private final Pages pages;

    SignatureController(
            Drafts drafts,
            Signing signing,
            SignaturePages signaturePages,
            FindingWords words,
            SigningPlugin plugin,
            Pages pages) {
        this.drafts = drafts;
        this.signing = signing;
        this.signaturePages = signaturePages;
        this.words = words;
        this.plugin = plugin;
        this.pages = pages;
    }

    /// Freezes what is to be signed.
    @PostMapping("/freezing")
    View freeze(CaseOwner owner, @PathVariable SubmissionId id) {
        try {
            signing.freeze(owner, id);
        } catch (Conflict _) {
            return pages.redirect(SubmissionPaths.check(id));
        }
        return pages.redirect(SubmissionPaths.signature(id));
    }

    /// What was frozen before the last change is not offered any more.
    @GetMapping
    View show(CaseOwner owner, @PathVariable SubmissionId id, HttpServletResponse response) {
        var draft = drafts.find(owner.id(), id);
        var state = signing.of(draft, owner).filter(it -> !it.stale());
        if (state.isEmpty()) {
            return pages.redirect(SubmissionPaths.check(id));
        }
        plugin.admit(response);
        return pages.show(TEMPLATE, signaturePages.of(draft, state.get(), Problems.NONE));
    }

    @GetMapping("/{document}")
    ResponseEntity<byte[]> download(
            CaseOwner owner, @PathVariable SubmissionId id, @PathVariable String document) {
        var kind = SignedDocument.of(document).orElseThrow(() -> new NotFound("document"));
        return SignedFiles.answer(kind, signing.document(owner, id, kind));
    }

    /// Takes signatures as files, or as the text that a plug-in made.
    ///
    /// @param encoded Base64 of a signature over the list
    @PostMapping
    View sign(
            CaseOwner owner,
            @PathVariable SubmissionId id,
            @RequestParam(defaultValue = "") String encoded,
            HttpServletRequest request,
            HttpServletResponse response) {
        var draft = drafts.find(owner.id(), id);
        var brought = brought(encoded, request);
        var problems = new ArrayList<FieldProblem>();
        if (brought.isEmpty()) {
            problems.add(FieldProblem.of(FIELD, "submissions.signature.file-missing"));
        }
        for (var file : brought) {
            problems.addAll(sign(owner, draft, file));
        }
        if (problems.isEmpty()) {
            return pages.redirect(SubmissionPaths.signature(id));
        }
        plugin.admit(response);
        return refused(owner, draft, problems);
    }

    @PostMapping("/removal")
    View takeBack(CaseOwner owner, @PathVariable SubmissionId id) {
        signing.takeBack(owner, id);
        return pages.redirect(SubmissionPaths.signature(id));
    }

    private List<FieldProblem> sign(CaseOwner owner, OpenDraft draft, byte[] file) {
        if (file.length > SignatureFile.MAX_AROUND) {
            return List.of(FieldProblem.of(FIELD, "submissions.signature.large"));
        }
        return switch (signing.sign(owner, draft.draft().id(), file)) {
            case SignOutcome.Kept() -> List.of();
            case SignOutcome.Refused(var verification) ->
                    words.problems(FIELD, verification.findings(), draft.zone());
            case SignOutcome.OtherName() ->
                    List.of(FieldProblem.of(FIELD, "submissions.signature.other-name"));
            case SignOutcome.Forbidden() ->
                    List.of(FieldProblem.of(FIELD, "submissions.signature.forbidden"));
        };
    }

    private View refused(CaseOwner owner, OpenDraft draft, List<FieldProblem> problems) {
        var told = new Problems(problems);
        return signing.of(draft, owner)
                .<View>map(state -> pages.refused(TEMPLATE, signaturePages.of(draft, state, told)))
                .orElseGet(() -> pages.redirect(SubmissionPaths.check(draft.draft().id())));
    }

    private static List<byte[]> brought(String encoded, HttpServletRequest request) {
        var brought = new ArrayList<byte[]>();
        if (!encoded.isBlank()) {
            brought.add(encoded.getBytes(StandardCharsets.US_ASCII));
        }
        for (var file : FormFiles.chosen(FIELD, request)) {
            try (var content = file.getInputStream()) {
                brought.add(content.readNBytes(SignatureFile.MAX_AROUND + 1));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return brought;
    }
}
