package okno.payments.books.web;

import java.io.IOException;
import java.util.List;
import okno.accounts.SignedInStaff;
import okno.audit.Actor;
import okno.payments.books.DayBooks;
import okno.payments.books.Registries;
import okno.platform.FieldProblem;
import okno.platform.web.Pages;
import okno.platform.web.Problems;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.View;

/// The administrator sees what does not balance anywhere, and brings registries of the gateway: its
/// contract is one for all bodies.
@Controller
@RequestMapping(AdminBooksController.PATH)
class AdminBooksController {
    static final String PATH = "/admin/books";

    private static final String TEMPLATE = "payments/allBooks";
    private static final String FILE = "registry";
    private static final int LARGEST = 5_000_000;

    private final DayBooks books;
    private final Registries registries;
    private final BookPages bookPages;
    private final Pages pages;

    AdminBooksController(DayBooks books, Registries registries, BookPages bookPages, Pages pages) {
        this.books = books;
        this.registries = registries;
        this.bookPages = bookPages;
        this.pages = pages;
    }

    @GetMapping
    View show() {
        return pages.show(TEMPLATE, bookPages.of(books.open()));
    }

    @PostMapping
    View bring(
            @AuthenticationPrincipal SignedInStaff me,
            @RequestParam(name = FILE, required = false) @Nullable MultipartFile file)
            throws IOException {
        if (file == null || file.isEmpty() || file.getSize() > LARGEST) {
            return refused(new Registries.Report(0, 0, List.of()), "payments.registry.missing");
        }
        var report = registries.take(file.getBytes(), Actor.staff(me.id().value()));
        if (report.lines() == 0) {
            return refused(report, "payments.registry.wrong");
        }
        books.check();
        var taken = new BooksPage.Taken(report.lines(), report.confirmed());
        return pages.show(TEMPLATE, bookPages.taken(books.open(), taken));
    }

    @PostMapping("/check")
    View check() {
        books.check();
        return pages.redirect(PATH);
    }

    private View refused(Registries.Report report, String key) {
        var problems = Problems.of(FieldProblem.of(FILE, key));
        return pages.refused(
                TEMPLATE, bookPages.refused(books.open(), report.problems(), problems));
    }
}
