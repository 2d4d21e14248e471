package okno.attachments;

import okno.accounts.events.CasesPassed;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Hands the files of one row of a person on to the other, in the transaction that joins them.
@Component
class PassedFiles {
    private final AttachmentStore store;

    PassedFiles(AttachmentStore store) {
        this.store = store;
    }

    @EventListener
    void on(CasesPassed passed) {
        store.pass(passed.from(), passed.to());
    }
}
