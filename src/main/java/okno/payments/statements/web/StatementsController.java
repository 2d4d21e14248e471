package okno.payments.statements.web;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import okno.accounts.SignedInStaff;
import okno.agencies.Officers;
import okno.payments.statements.Books;
import okno.payments.statements.StatementReport;
import okno.payments.statements.Statements;
import okno.platform.FieldProblem;
import okno.platform.NotFound;
import okno.platform.Zones;
import okno.platform.web.Pages;
import okno.platform.web.Problems;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.View;

/// Officers bring statements of the accounts of their bodies and see what became of them.
@Controller
@RequestMapping(StatementsController.PATH)
class StatementsController {
    static final String PATH = "/desk/payments/statements";

    private static final String TEMPLATE = "payments/statements";

    private final Statements statements;
    private final Books books;
    private final Officers officers;
    private final MessageSource texts;
    private final Pages pages;

    StatementsController(
            Statements statements,
            Books books,
            Officers officers,
            MessageSource texts,
            Pages pages) {
        this.statements = statements;
        this.books = books;
        this.officers = officers;
        this.texts = texts;
        this.pages = pages;
    }

    @GetMapping
    View list(@AuthenticationPrincipal SignedInStaff me) {
        return pages.show(TEMPLATE, page(bodies(me), Problems.NONE));
    }

    @PostMapping
    View take(
            @AuthenticationPrincipal SignedInStaff me,
            @RequestParam(name = "file", required = false) @Nullable MultipartFile file)
            throws IOException {
        var bodies = bodies(me);
        if (file == null || file.isEmpty() || bodies.isEmpty()) {
            var problem = FieldProblem.of("file", "payments.statements.file-missing");
            return pages.refused(TEMPLATE, page(bodies, Problems.of(problem)));
        }
        var name = Objects.requireNonNullElse(file.getOriginalFilename(), "");
        var by = new Statements.Bringer(bodies, name, Optional.of(me.id()));
        return pages.redirect(PATH + "/" + statements.take(file::getInputStream, by));
    }

    @GetMapping("/{id}")
    View show(@AuthenticationPrincipal SignedInStaff me, @PathVariable UUID id, Locale locale) {
        var bodies = bodies(me);
        var report = statements.find(bodies, id).orElseThrow(() -> new NotFound("statement"));
        var problems =
                report.problems().stream()
                        .map(
                                it ->
                                        new StatementPage.Problem(
                                                it.line(),
                                                it.field(),
                                                texts.getMessage(
                                                        it.key(), it.args().toArray(), locale)))
                        .toList();
        return pages.show(
                "payments/statement",
                new StatementPage(report, books.of(bodies, id), problems, Zones.MOSCOW));
    }

    private StatementsPage page(Set<String> bodies, Problems problems) {
        var rows = bodies.isEmpty() ? List.<StatementReport>of() : statements.list(bodies);
        return new StatementsPage(
                rows.stream().map(StatementsController::row).toList(), Zones.MOSCOW, problems);
    }

    private static StatementsPage.Row row(StatementReport report) {
        return new StatementsPage.Row(
                PATH + "/" + report.id(),
                report.at(),
                report.progress().name().toLowerCase(Locale.ROOT),
                report.lines(),
                report.counts().matched(),
                report.counts().doubtful());
    }

    private Set<String> bodies(SignedInStaff me) {
        return officers.agenciesOf(me.id());
    }
}
