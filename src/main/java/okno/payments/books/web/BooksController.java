package okno.payments.books.web;

import okno.accounts.SignedInStaff;
import okno.agencies.Officers;
import okno.payments.books.DayBooks;
import okno.platform.web.Pages;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.View;

/// An officer sees what does not balance in the books of his bodies.
@Controller
class BooksController {
    private final DayBooks books;
    private final Officers officers;
    private final BookPages bookPages;
    private final Pages pages;

    BooksController(DayBooks books, Officers officers, BookPages bookPages, Pages pages) {
        this.books = books;
        this.officers = officers;
        this.bookPages = bookPages;
        this.pages = pages;
    }

    @GetMapping("/desk/payments/books")
    View show(@AuthenticationPrincipal SignedInStaff me) {
        var bodies = officers.agenciesOf(me.id());
        return pages.show("payments/books", bookPages.of(books.open(bodies)));
    }
}
