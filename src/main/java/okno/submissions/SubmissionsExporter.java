package okno.submissions;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import okno.accounts.CitizenId;
import okno.accounts.ports.DataExporter;
import okno.attachments.Attachment;
import okno.attachments.Attachments;
import okno.attachments.Downloads;
import okno.platform.sql.Cursor;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// What the person sent and what he has begun, with all files.
@Component
@Order(2)
class SubmissionsExporter implements DataExporter {
    private static final int PAGE = 100;

    private final SubmissionLists lists;
    private final MySubmissions submissions;
    private final Drafts drafts;
    private final Attachments attachments;
    private final Downloads downloads;

    SubmissionsExporter(
            SubmissionLists lists,
            MySubmissions submissions,
            Drafts drafts,
            Attachments attachments,
            Downloads downloads) {
        this.lists = lists;
        this.submissions = submissions;
        this.drafts = drafts;
        this.attachments = attachments;
        this.downloads = downloads;
    }

    @Override
    public void write(CitizenId citizen, Sink sink) throws IOException {
        Optional<Cursor> after = Optional.empty();
        List<SubmissionRow> page;
        do {
            page = lists.of(citizen, MySubmissions.Group.ALL, after, PAGE);
            for (var row : page) {
                write(submissions.find(citizen, row.number()), sink);
                after = Optional.of(Cursor.of(row.id().toString()));
            }
        } while (page.size() == PAGE);
        for (var row : drafts.list(citizen)) {
            write(citizen, drafts.find(citizen, row.id()), sink);
        }
    }

    private void write(Dossier dossier, Sink sink) throws IOException {
        var number = dossier.submission().number().value();
        var folder = "submissions/" + number + "/";
        var values = new LinkedHashMap<String, Object>();
        values.put("number", number);
        values.put("service", dossier.version().content().title());
        values.put("body", dossier.body().title());
        values.put("status", dossier.submission().state().status().word());
        values.put("sentAt", dossier.submission().sentAt());
        values.put("answers", dossier.answers().toTree());
        values.put("events", dossier.events().stream().map(it -> event(dossier, it)).toList());
        sink.json(folder + "submission", values);
        write(folder, dossier.files(), sink);
    }

    private void write(CitizenId citizen, OpenDraft open, Sink sink) throws IOException {
        var id = open.draft().id();
        var folder = "drafts/" + id + "/";
        var values = new LinkedHashMap<String, Object>();
        values.put("service", open.version().content().title());
        values.put("changedAt", open.draft().changedAt());
        values.put("answers", open.answers().toTree());
        sink.json(folder + "draft", values);
        write(folder, attachments.list(citizen, id.value()), sink);
    }

    private void write(String folder, List<Attachment> files, Sink sink) throws IOException {
        for (var file : files) {
            downloads.export(file, folder, sink);
        }
    }

    private static Map<String, Object> event(Dossier dossier, SubmissionEvent event) {
        var values = new LinkedHashMap<String, Object>();
        values.put("at", event.at());
        values.put("status", event.status().word());
        values.put("by", event.actor().kind().text());
        dossier.ground(event).ifPresent(words -> values.put("ground", words));
        event.message().ifPresent(words -> values.put("message", words));
        return values;
    }
}
