package okno.submissions.signing;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Optional;
import okno.accounts.CitizenId;
import okno.accounts.ports.DataExporter;
import okno.platform.sql.Cursor;
import okno.submissions.MySubmissions;
import okno.submissions.MySubmissions.Group;
import okno.submissions.SubmissionId;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// What the person signed, byte for byte, with the signatures.
@Component
@Order(3)
class SignedExporter implements DataExporter {
    private final MySubmissions mine;
    private final SignedApplications signed;

    SignedExporter(MySubmissions mine, SignedApplications signed) {
        this.mine = mine;
        this.signed = signed;
    }

    @Override
    public void write(CitizenId citizen, Sink sink) throws IOException {
        Optional<Cursor> after = Optional.empty();
        do {
            var page = mine.list(citizen, Group.ALL, after);
            for (var row : page.rows()) {
                write(row.id(), "submissions/" + row.number() + "/signed/", sink);
            }
            after = page.next();
        } while (after.isPresent());
    }

    private void write(SubmissionId id, String folder, Sink sink) throws IOException {
        var state = signed.of(id);
        if (state.isEmpty()) {
            return;
        }
        for (var kind : SignedDocument.values()) {
            write(folder + kind.fileName(), signed.document(id, kind), sink);
        }
        int count = 0;
        for (var one : state.get().signatures()) {
            count++;
            write(folder + "podpis-" + count + ".sig", signed.signature(id, one.id()), sink);
        }
    }

    private static void write(String path, byte[] content, Sink sink) throws IOException {
        try (var stream = new ByteArrayInputStream(content)) {
            sink.file(path, stream);
        }
    }
}
