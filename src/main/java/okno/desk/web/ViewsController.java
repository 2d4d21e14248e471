package okno.desk.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import okno.accounts.SignedInStaff;
import okno.desk.QueueFilter;
import okno.desk.SavedView;
import okno.desk.SavedViews;
import okno.platform.FieldProblem;
import okno.platform.web.Pages;
import okno.platform.web.Problems;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// The saved views of an officer: a filter of the queue gets a name, and another, and goes.
@Controller
@RequestMapping(DeskPaths.VIEWS)
class ViewsController {
    private static final String TEMPLATE = "desk/views";
    private static final String NAME = "name";
    private static final String STATE = "state";

    private final SavedViews views;
    private final FilterWords words;
    private final Pages pages;

    ViewsController(SavedViews views, FilterWords words, Pages pages) {
        this.views = views;
        this.words = words;
        this.pages = pages;
    }

    @GetMapping
    View show(@AuthenticationPrincipal SignedInStaff me, @RequestParam Map<String, String> params) {
        var added = params.containsKey(STATE) ? added(QueueAddress.filter(params), "") : null;
        return pages.show(TEMPLATE, page(me, added, List.of(), Optional.empty()));
    }

    @PostMapping
    View add(@AuthenticationPrincipal SignedInStaff me, @RequestParam Map<String, String> params) {
        var filter = QueueAddress.filter(params);
        var name = params.getOrDefault(NAME, "");
        var problem = views.add(me.id(), name, filter);
        return problem.isPresent()
                ? pages.refused(
                        TEMPLATE,
                        page(me, added(filter, name), problem.stream().toList(), Optional.empty()))
                : pages.redirect(QueueAddress.of(filter));
    }

    @PostMapping("/{id}")
    View rename(
            @AuthenticationPrincipal SignedInStaff me,
            @PathVariable UUID id,
            @RequestParam Map<String, String> params) {
        var typed = params.getOrDefault(field(id), "");
        var problems =
                views.rename(me.id(), id, typed).stream()
                        .map(it -> new FieldProblem(field(id), it.key(), it.args()))
                        .toList();
        return problems.isEmpty()
                ? pages.redirect(DeskPaths.VIEWS)
                : pages.refused(
                        TEMPLATE, page(me, null, problems, Optional.of(new Renamed(id, typed))));
    }

    @PostMapping("/{id}/start")
    View start(@AuthenticationPrincipal SignedInStaff me, @PathVariable UUID id) {
        views.start(me.id(), Optional.of(id));
        return pages.redirect(DeskPaths.VIEWS);
    }

    @PostMapping("/no-start")
    View startWithout(@AuthenticationPrincipal SignedInStaff me) {
        views.start(me.id(), Optional.empty());
        return pages.redirect(DeskPaths.VIEWS);
    }

    @PostMapping("/{id}/removal")
    View remove(@AuthenticationPrincipal SignedInStaff me, @PathVariable UUID id) {
        views.remove(me.id(), id);
        return pages.redirect(DeskPaths.VIEWS);
    }

    /// A name that was refused.
    private record Renamed(UUID id, String typed) {}

    private ViewsPage page(
            SignedInStaff me,
            ViewsPage.@Nullable Added added,
            List<FieldProblem> problems,
            Optional<Renamed> renamed) {
        var saved = views.of(me.id());
        var about = words.of(saved.stream().map(SavedView::filter).toList());
        return new ViewsPage(
                saved.stream().map(view -> line(view, about, renamed)).toList(),
                added,
                SavedViews.LONGEST,
                new Problems(problems));
    }

    private static ViewsPage.View line(
            SavedView view, Map<QueueFilter, String> about, Optional<Renamed> renamed) {
        return new ViewsPage.View(
                view.name(),
                renamed.filter(it -> it.id().equals(view.id()))
                        .map(Renamed::typed)
                        .orElse(view.name()),
                about.getOrDefault(view.filter(), ""),
                QueueAddress.of(view.filter()),
                DeskPaths.VIEWS + "/" + view.id(),
                field(view.id()),
                view.starts());
    }

    private ViewsPage.Added added(QueueFilter filter, String typed) {
        return new ViewsPage.Added(
                words.of(List.of(filter)).getOrDefault(filter, ""),
                typed,
                QueueAddress.query(filter));
    }

    private static String field(UUID id) {
        return NAME + "-" + id;
    }
}
