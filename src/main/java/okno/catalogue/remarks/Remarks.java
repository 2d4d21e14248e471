package okno.catalogue.remarks;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import okno.accounts.StaffId;
import okno.agencies.Agencies;
import okno.agencies.Agency;
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
    private final Agencies agencies;
    private final Audit audit;
    private final Clock clock;

    Remarks(RemarkStore store, Officers officers, Agencies agencies, Audit audit, Clock clock) {
        this.store = store;
        this.officers = officers;
        this.agencies = agencies;
        this.audit = audit;
        this.clock = clock;
    }

    /// Takes a remark on a card, for those who answer for it now.
    ///
    /// @param read number of the version that was read, which may be an older one
    /// @param text at most [#LONGEST] characters
    @Transactional
    public void add(ServiceVersion card, int read, String text, Optional<String> email) {
        store.insert(
                new Remark(
                        Ids.next(clock),
                        card.slug(),
                        read,
                        card.content().provision().agency(),
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
        return store.find(done, bodiesOf(editor), before, limit);
    }

    /// Those he works for and those whose work they took over; none for who works for no body.
    private Set<String> bodiesOf(StaffId editor) {
        var own = officers.agenciesOf(editor);
        var now = clock.instant();
        var before =
                agencies.all().stream()
                        .filter(
                                it ->
                                        agencies.inCharge(it.slug(), now)
                                                .filter(one -> own.contains(one.slug()))
                                                .isPresent())
                        .map(Agency::slug);
        return Stream.concat(own.stream(), before).collect(Collectors.toUnmodifiableSet());
    }

    /// Marks a remark as dealt with and forgets who sent it.
    ///
    /// @throws NotFound if there is no such open remark among those the editor may see
    @Transactional
    public void close(StaffId editor, UUID id) {
        if (!store.close(id, bodiesOf(editor), editor, clock.instant())) {
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
