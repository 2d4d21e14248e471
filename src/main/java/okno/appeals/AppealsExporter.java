package okno.appeals;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import okno.accounts.CitizenId;
import okno.accounts.ports.DataExporter;
import okno.attachments.Attachment;
import okno.attachments.Attachments;
import okno.attachments.Downloads;
import okno.consulting.InquirySubjects;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// What the person appealed for, and what became of it.
@Component
@Order(2)
class AppealsExporter implements DataExporter {
    private final Appeals appeals;
    private final AppealDrafts drafts;
    private final InquirySubjects subjects;
    private final Attachments attachments;
    private final Downloads downloads;

    AppealsExporter(
            Appeals appeals,
            AppealDrafts drafts,
            InquirySubjects subjects,
            Attachments attachments,
            Downloads downloads) {
        this.appeals = appeals;
        this.drafts = drafts;
        this.subjects = subjects;
        this.attachments = attachments;
        this.downloads = downloads;
    }

    @Override
    public void write(CitizenId citizen, Sink sink) throws IOException {
        Optional<UUID> before = Optional.empty();
        do {
            var page = appeals.list(citizen, before);
            for (var appeal : page.rows()) {
                write(citizen, appeals.find(citizen, appeal.number()), sink);
            }
            before = page.next();
        } while (before.isPresent());
        for (var draft : drafts.list(citizen)) {
            var folder = "appeals/drafts/" + draft.id() + "/";
            sink.json(folder + "draft", draft.typed());
            write(folder, attachments.list(citizen, draft.id()), sink);
        }
    }

    private void write(CitizenId citizen, OpenedAppeal opened, Sink sink) throws IOException {
        var appeal = opened.appeal();
        var folder = "appeals/" + appeal.number() + "/";
        sink.json(folder + "appeal", values(opened));
        if (!appeal.isPart()) {
            write(folder, attachments.list(citizen, appeal.id()), sink);
        }
        if (opened.ending().isPresent()) {
            var answer = attachments.list(citizen, opened.ending().get().id());
            write(folder + "answer/", answer, sink);
        }
        for (var part : opened.parts()) {
            write(citizen, appeals.find(citizen, part.number()), sink);
        }
    }

    private Map<String, Object> values(OpenedAppeal opened) {
        var appeal = opened.appeal();
        var text = opened.text();
        var values = new LinkedHashMap<String, Object>();
        values.put("number", appeal.number().value());
        values.put("kind", appeal.matter().kind().word());
        appeal.matter()
                .pretrial()
                .ifPresent(
                        it -> {
                            values.put("submission", it.submission().value());
                            values.put("ground", it.ground().word());
                        });
        values.put("body", subjects.agencyTitle(appeal.agency()));
        values.put("state", appeal.state().word());
        values.put("dueOn", appeal.standing().dueOn().toString());
        values.put("subject", text.subject());
        values.put("text", text.text());
        values.put("coAuthors", text.coAuthors());
        values.put("steps", opened.steps().stream().map(this::step).toList());
        opened.rating().ifPresent(it -> values.put("rating", List.of(it.mark(), it.text())));
        return values;
    }

    private void write(String folder, List<Attachment> files, Sink sink) throws IOException {
        for (var file : files) {
            downloads.export(file, folder, sink);
        }
    }

    private Map<String, Object> step(AppealStep step) {
        return Map.of(
                "at", step.at(),
                "what", step.action().word(),
                "body", subjects.agencyTitle(step.agency()),
                "reference", step.words().reference().orElse(""),
                "text", step.words().text());
    }
}
