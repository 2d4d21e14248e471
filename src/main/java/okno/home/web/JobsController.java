package okno.home.web;

import java.util.Map;
import java.util.UUID;
import okno.accounts.SignedInStaff;
import okno.audit.Actor;
import okno.audit.Audit;
import okno.platform.Zones;
import okno.platform.jobs.JobRow;
import okno.platform.jobs.Jobs;
import okno.platform.web.Pages;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// The jobs that nobody will do unless a person looks, and behind them all that are not done yet,
/// with what keeps them.
@Controller
@RequestMapping(JobsController.PATH)
class JobsController {
    static final String PATH = "/admin/jobs";
    private static final int PAGE = 50;
    private static final String FIRST = "00000000-0000-0000-0000-000000000000";

    private final Jobs jobs;
    private final Audit audit;
    private final TransactionTemplate transaction;
    private final MessageSource texts;
    private final Pages pages;

    JobsController(
            Jobs jobs,
            Audit audit,
            TransactionTemplate transaction,
            MessageSource texts,
            Pages pages) {
        this.jobs = jobs;
        this.audit = audit;
        this.transaction = transaction;
        this.texts = texts;
        this.pages = pages;
    }

    @GetMapping
    View list(
            @RequestParam(defaultValue = "false") boolean all,
            @RequestParam(defaultValue = FIRST) UUID after) {
        var rows = all ? jobs.all(after, PAGE + 1) : jobs.failed(after, PAGE + 1);
        var shown = rows.stream().limit(PAGE).map(this::entry).toList();
        var next =
                rows.size() > PAGE
                        ? PATH + "?all=" + all + "&after=" + shown.getLast().job().id()
                        : null;
        return pages.show("home/jobs", new JobsPage(shown, all, Zones.MOSCOW, next));
    }

    @PostMapping("/{id}/attempt")
    View retry(@AuthenticationPrincipal SignedInStaff me, @PathVariable UUID id) {
        transaction.executeWithoutResult(
                _ -> {
                    jobs.retry(id);
                    audit.record(
                            Actor.staff(me.id().value()),
                            "job.retried",
                            "job",
                            id.toString(),
                            Map.of());
                });
        return pages.redirect(PATH);
    }

    /// Reasons are keys of texts where a module foresaw them, and plain words where it did not.
    private JobsPage.Entry entry(JobRow job) {
        var reason = job.reason() == null ? "" : job.reason();
        var words = texts.getMessage(reason, null, reason, LocaleContextHolder.getLocale());
        return new JobsPage.Entry(job, words == null ? reason : words);
    }
}
