package okno.submissions.signing;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import okno.accounts.Citizen;
import okno.accounts.Citizens;
import okno.accounts.representation.CaseOwner;
import okno.attachments.Attachment;
import okno.forms.AnswerText;
import okno.identifiers.Snils;
import okno.platform.pdf.PdfDocuments;
import okno.submissions.OpenDraft;
import okno.submissions.ReceiptWords;
import okno.submissions.Submission.Representative;
import org.springframework.stereotype.Component;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// Makes the documents that are signed. They are made once: a later version of the portal would
/// make other bytes.
@Component
class Freezer {
    private final Citizens citizens;
    private final PdfDocuments documents;
    private final ReceiptWords words;
    private final JsonMapper json;
    private final SigningStore store;
    private final Clock clock;

    Freezer(
            Citizens citizens,
            PdfDocuments documents,
            ReceiptWords words,
            JsonMapper json,
            SigningStore store,
            Clock clock) {
        this.citizens = citizens;
        this.documents = documents;
        this.words = words;
        this.json = json.rebuild().enable(SerializationFeature.INDENT_OUTPUT).build();
        this.store = store;
        this.clock = clock;
    }

    /// Makes the documents and keeps them, instead of those made before.
    ///
    /// @param draft one that may be sent
    void freeze(OpenDraft draft, CaseOwner owner) {
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        store.replace(FrozenApplication.of(draft, owner.by(), now), documents(draft, owner, now));
    }

    private Map<SignedDocument, byte[]> documents(OpenDraft draft, CaseOwner owner, Instant now) {
        var text = text(draft, owner, now);
        var made = new EnumMap<SignedDocument, byte[]>(SignedDocument.class);
        made.put(
                SignedDocument.APPLICATION,
                documents.render("submissions/application", Map.of("text", text, "words", words)));
        made.put(SignedDocument.DATA, json.writeValueAsBytes(data(draft, owner, now)));
        made.put(SignedDocument.LIST, bytes(FileList.of(text, made, words)));
        return made;
    }

    private ApplicationText text(OpenDraft draft, CaseOwner owner, Instant now) {
        var body = draft.body().orElseThrow();
        var applicant = citizens.get(owner.id());
        return new ApplicationText(
                draft.version().content().title(),
                draft.variant().title(),
                body.title(),
                applicant.name().full(),
                applicant.snils().map(Snils::formatted),
                Representative.of(owner, citizens),
                words.moment(now.atZone(body.zone())),
                AnswerText.of(draft.form(), draft.answers(), words),
                draft.files());
    }

    private Map<String, Object> data(OpenDraft draft, CaseOwner owner, Instant now) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("id", draft.draft().id().toString());
        values.put("service", draft.version().slug());
        values.put("version", draft.version().id());
        values.put("variant", draft.variant().slug());
        values.put("body", draft.body().orElseThrow().slug());
        draft.draft().place().ifPresent(oktmo -> values.put("place", oktmo));
        values.put("applicant", person(citizens.get(owner.id())));
        if (owner.representation().isPresent()) {
            values.put("representative", person(citizens.get(owner.by())));
        }
        values.put("answers", draft.journey().answers().toTree());
        values.put("files", draft.files().stream().map(Freezer::file).toList());
        values.put("frozenAt", now);
        return values;
    }

    private static Map<String, Object> person(Citizen citizen) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("surname", citizen.name().surname());
        values.put("givenName", citizen.name().givenName());
        values.put("patronymic", citizen.name().patronymic());
        values.put("snils", citizen.snils().map(Snils::digits).orElse(null));
        return values;
    }

    private static Map<String, Object> file(Attachment file) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("id", file.id().toString());
        values.put("slot", file.slot());
        values.put("name", file.name());
        values.put("size", file.size());
        values.put("sha256", file.sha256());
        file.streebog256().ifPresent(hash -> values.put("streebog256", hash));
        return values;
    }

    private static byte[] bytes(List<String> lines) {
        return (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8);
    }
}
