package okno.catalogue.remarks;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import okno.accounts.StaffId;
import okno.agencies.Officers;
import okno.audit.Actor;
import okno.audit.Audit;
import okno.catalogue.ServiceVersion;
import okno.platform.Ids;
import okno.platform.NotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// «Сообщить об ошибке»: readers tell, editors deal with it. An editor who works for bodies sees
/// what is said of their cards, any other sees all.
@Service
public class Remarks {

    /// Longest text, in characters.
    public static final int LONGEST = 2000;

    private final RemarkStore store;
    private final Officers officers;
    private final Audit audit;
    private final Clock clock;

    Remarks(RemarkStore store, Officers officers, Audit audit, Clock clock) {
        this.store = store;
        this.officers = officers;
        this.audit = audit;
        this.clock = clock;
    }

    /// Takes a remark on the version of a card that was read.
    ///
    /// @param text at most [#LONGEST] characters
    @Transactional
    public void add(ServiceVersion read, String text, Optional<String> email) {
        store.insert(
                new Remark(
                        Ids.next(clock),
                        read.slug(),
                        read.number(),
                        read.content().provision().agency(),
                        text,
                        email,
                        clock.instant(),
                        Optional.empty()));
    }

    /// Remarks that an editor may see, the newest first.
    ///
    /// @param done whether those that were dealt with
    /// @param before id of the last one of the page before
    @Transactional(readOnly = true)
    public List<Remark> find(StaffId editor, boolean done, Optional<UUID> before, int limit) {
        return store.find(done, officers.agenciesOf(editor), before, limit);
    }

    /// Marks a remark as dealt with and forgets who sent it.
    ///
    /// @throws NotFound if there is no such open remark among those the editor may see
    @Transactional
    public void close(StaffId editor, UUID id) {
        if (!store.close(id, officers.agenciesOf(editor), editor, clock.instant())) {
            throw new NotFound();
        }
        audit.record(
                Actor.staff(editor.value()),
                "catalogue.remark-closed",
                "remark",
                id.toString(),
                Map.of());
    }
}
