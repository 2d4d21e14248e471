package okno.accounts.certificates;

import java.util.Base64;
import java.util.Map;
import java.util.Objects;
import okno.signatures.TestSigner;
import okno.testing.Visit;
import okno.testing.Visit.Answer;

/// A person with a certificate at pages that give out texts.
record Signatory(Visit visit, TestSigner signer) {
    /// Opens a page and signs its text, inside of the signature, as the plug-in does.
    Answer signs(String path) {
        return sends(visit.get(path));
    }

    /// Signs the text of a page that was opened.
    Answer sends(Answer page) {
        return sends(page, signer.attached(text(page)));
    }

    /// Sends a signature as the plug-in does.
    Answer sends(Answer page, byte[] signature) {
        var field = field(page);
        var form = Objects.requireNonNull(field.closest("form"));
        return visit.post(
                form.attr("action"),
                Map.of(
                        "_csrf", form.select("input[name=_csrf]").val(),
                        "back", form.select("input[name=back]").val(),
                        "signed", Base64.getEncoder().encodeToString(signature)));
    }

    /// The bytes that a page gives out.
    static byte[] text(Answer page) {
        return Base64.getDecoder().decode(field(page).attr("data-content"));
    }

    private static org.jsoup.nodes.Element field(Answer page) {
        return page.page().select("input[data-content]").getFirst();
    }
}
