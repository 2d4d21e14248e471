package okno.consulting;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import okno.accounts.CitizenId;
import okno.accounts.ports.DataExporter;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// What the person asked and was told.
@Component
@Order(2)
class InquiriesExporter implements DataExporter {
    private final Inquiries inquiries;
    private final InquirySubjects subjects;

    InquiriesExporter(Inquiries inquiries, InquirySubjects subjects) {
        this.inquiries = inquiries;
        this.subjects = subjects;
    }

    @Override
    public void write(CitizenId citizen, Sink sink) throws IOException {
        Optional<UUID> before = Optional.empty();
        do {
            var page = inquiries.list(citizen, before);
            for (var inquiry : page.rows()) {
                write(inquiries.find(citizen, inquiry.number()), sink);
            }
            before = page.next();
        } while (before.isPresent());
    }

    private void write(OpenedInquiry opened, Sink sink) throws IOException {
        var inquiry = opened.inquiry();
        var values = new LinkedHashMap<String, Object>();
        values.put("number", inquiry.number().value());
        values.put("subject", subjects.titleOf(inquiry));
        values.put("body", subjects.agencyTitle(inquiry.agency()));
        values.put("state", inquiry.state().word());
        values.put("dueOn", inquiry.dueOn().toString());
        values.put("steps", steps(opened));
        sink.json("questions/" + inquiry.number(), values);
    }

    private List<Map<String, Object>> steps(OpenedInquiry opened) {
        return opened.steps().stream()
                .map(
                        step ->
                                Map.<String, Object>of(
                                        "at", step.at(),
                                        "what", step.kind().word(),
                                        "body", subjects.agencyTitle(step.agency()),
                                        "text", step.text()))
                .toList();
    }
}
