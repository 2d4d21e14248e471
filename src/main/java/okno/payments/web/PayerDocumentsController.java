package okno.payments.web;

import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import okno.accounts.representation.CaseOwner;
import okno.identifiers.Inn;
import okno.identifiers.PayerIdentifier;
import okno.identifiers.PayerIdentifier.Document;
import okno.payments.PayerDocuments;
import okno.platform.FieldProblem;
import okno.platform.web.Pages;
import okno.platform.web.Problems;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// By which documents charges are looked for.
@Controller
class PayerDocumentsController {
    private static final String PATH = ChargesController.PATH + "/documents";
    private static final String TEMPLATE = "payments/documents";
    private static final String KIND = "kind";
    private static final String NUMBER = "number";

    private final PayerDocuments documents;
    private final Pages pages;

    PayerDocumentsController(PayerDocuments documents, Pages pages) {
        this.documents = documents;
        this.pages = pages;
    }

    @GetMapping(PATH)
    View show(CaseOwner owner) {
        return pages.show(TEMPLATE, page(owner, "", "", Problems.NONE));
    }

    @PostMapping(PATH)
    View add(
            CaseOwner owner,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String number) {
        var chosen = kindOf(kind);
        if (chosen.isEmpty()) {
            var problem = FieldProblem.of(KIND, "payments.document.kind-missing");
            return pages.refused(TEMPLATE, page(owner, kind, number, Problems.of(problem)));
        }
        var identifier = identify(chosen.get(), number);
        if (identifier.isEmpty()) {
            return refused(owner, chosen.get(), number, "payments.document.wrong." + kind);
        }
        return switch (documents.add(owner, chosen.get(), number.strip(), identifier.get())) {
            case DONE -> pages.redirect(PATH);
            case KNOWN -> refused(owner, chosen.get(), number, "payments.document.known");
            case TOO_MANY -> refused(owner, chosen.get(), number, "payments.document.too-many");
        };
    }

    @PostMapping(PATH + "/{id}/removal")
    View remove(CaseOwner owner, @PathVariable UUID id) {
        documents.remove(owner, id);
        return pages.redirect(PATH);
    }

    private View refused(CaseOwner owner, Document kind, String number, String key) {
        var problems = Problems.of(FieldProblem.of(NUMBER, key));
        return pages.refused(TEMPLATE, page(owner, word(kind), number, problems));
    }

    private PayerDocumentsPage page(
            CaseOwner owner, String kind, String number, Problems problems) {
        return new PayerDocumentsPage(
                documents.of(owner.id()), documents.open(owner.id()), kind, number, problems);
    }

    private static Optional<PayerIdentifier> identify(Document kind, String number) {
        return kind == Document.INN
                ? Inn.parse(number).filter(Inn::ofPerson).map(PayerIdentifier::of)
                : PayerIdentifier.of(kind, number);
    }

    private static Optional<Document> kindOf(String word) {
        return switch (word) {
            case "driving_licence" -> Optional.of(Document.DRIVING_LICENCE);
            case "vehicle_certificate" -> Optional.of(Document.VEHICLE_CERTIFICATE);
            case "inn" -> Optional.of(Document.INN);
            default -> Optional.empty();
        };
    }

    private static String word(Document kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }
}
