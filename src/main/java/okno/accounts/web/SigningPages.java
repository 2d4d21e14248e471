package okno.accounts.web;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import okno.accounts.certificates.CertifiedPerson;
import okno.accounts.certificates.SignedTexts;
import okno.accounts.certificates.SignedTexts.Judgement;
import okno.accounts.certificates.SigningText;
import okno.accounts.certificates.SigningTexts;
import okno.accounts.certificates.SigningTexts.Taken;
import okno.accounts.signin.OpenSession;
import okno.accounts.throttle.Throttle;
import okno.accounts.throttle.ThrottleScope;
import okno.platform.FieldProblem;
import okno.platform.TooManyRequests;
import okno.platform.web.ClientAddress;
import okno.platform.web.Pages;
import okno.platform.web.Problems;
import okno.signatures.web.signing.FindingWords;
import okno.signatures.web.signing.SigningPlugin;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;

/// The page on which a person signs a text, whatever for: gives the text out, takes the signature,
/// and says what is wrong with it.
@Component
class SigningPages {
    private static final String TEMPLATE = "accounts/signing";
    private static final String FIELD = "file";

    private final SigningTexts texts;
    private final SignedTexts signatures;
    private final SigningPlugin plugin;
    private final FindingWords words;
    private final Throttle throttle;
    private final Pages pages;

    SigningPages(
            SigningTexts texts,
            SignedTexts signatures,
            SigningPlugin plugin,
            FindingWords words,
            Throttle throttle,
            Pages pages) {
        this.texts = texts;
        this.signatures = signatures;
        this.plugin = plugin;
        this.words = words;
        this.throttle = throttle;
        this.pages = pages;
    }

    /// What came of a signature.
    sealed interface Answer {
        /// A person has signed the text.
        record Signed(CertifiedPerson person) implements Answer {}

        /// The page again, with what is wrong.
        record Refused(View view) implements Answer {}
    }

    View show(SigningVisit visit, String back) {
        return pages.show(TEMPLATE, page(visit, back, Problems.NONE));
    }

    View refused(SigningVisit visit, String back, FieldProblem... problems) {
        return pages.refused(TEMPLATE, page(visit, back, Problems.of(problems)));
    }

    /// The same with a problem of the whole page.
    View refused(SigningVisit visit, String back, String key) {
        return refused(visit, back, FieldProblem.of("", key));
    }

    /// «Скачать текст»: the bytes that the page shows; the page anew if their time is over.
    ResponseEntity<byte[]> download(SigningVisit visit) {
        var text = texts.text(visit.place(), visit.kept());
        if (text.isEmpty()) {
            return ResponseEntity.status(HttpStatus.SEE_OTHER)
                    .location(URI.create(visit.path()))
                    .build();
        }
        var name = "okno-" + visit.purpose().text() + ".txt";
        var file = ContentDisposition.attachment().filename(name).build();
        return ResponseEntity.ok()
                .contentType(new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8))
                .header(HttpHeaders.CONTENT_DISPOSITION, file.toString())
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .body(text.get().bytes());
    }

    /// Takes a signature. The text is used up by it, right or wrong; only a form without any
    /// signature leaves it.
    Answer read(SigningVisit visit, SignatureGiven given) {
        var back = given.back();
        if (given.missing()) {
            var missing = FieldProblem.of(FIELD, "accounts.signing.file-missing");
            return new Answer.Refused(refused(visit, back, missing));
        }
        try {
            throttle.enter(ThrottleScope.SIGNATURE, ClientAddress.of(visit.request()));
        } catch (TooManyRequests e) {
            var waiting = page(visit, back, Waiting.tell(e, visit.response()));
            return new Answer.Refused(
                    pages.status(HttpStatus.TOO_MANY_REQUESTS.value(), TEMPLATE, waiting));
        }
        var taken = texts.take(visit.place(), visit.kept());
        return switch (taken) {
            case Taken.Good(var text) -> judge(visit, text, given);
            case Taken.Unknown _ -> wrong(visit, back, "accounts.signing.text-unknown");
            case Taken.Late _ -> wrong(visit, back, "accounts.signing.text-late");
            case Taken.Spent _ -> wrong(visit, back, "accounts.signing.text-spent");
        };
    }

    private Answer judge(SigningVisit visit, SigningText text, SignatureGiven given) {
        var back = given.back();
        return switch (signatures.judge(text, given.bytes())) {
            case Judgement.Signed(var person) -> {
                visit.forget();
                throttle.takeBack(ThrottleScope.SIGNATURE, ClientAddress.of(visit.request()));
                yield new Answer.Signed(person);
            }
            case Judgement.NoPerson _ -> wrong(visit, back, "accounts.signing.no-person");
            case Judgement.Undecided _ -> wrong(visit, back, "accounts.signing.undecided");
            case Judgement.Refused(var findings) -> {
                var problems = words.problems(FIELD, findings, OpenSession.SHOWN_IN);
                yield new Answer.Refused(
                        refused(visit, back, problems.toArray(FieldProblem[]::new)));
            }
        };
    }

    private Answer wrong(SigningVisit visit, String back, String key) {
        return new Answer.Refused(refused(visit, back, FieldProblem.of(FIELD, key)));
    }

    /// A text that is used up or nearly over is replaced by a fresh one.
    private SigningPage page(SigningVisit visit, String back, Problems problems) {
        plugin.admit(visit.response());
        var text =
                texts.lasting(visit.place(), visit.kept())
                        .orElseGet(
                                () -> {
                                    var fresh = texts.issue(visit.place());
                                    visit.keep(fresh);
                                    return texts.text(visit.place(), fresh).orElseThrow();
                                });
        return new SigningPage(
                visit.purpose(), visit.path(), back, text, plugin.script(), problems);
    }
}
