package okno.verification.letters;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import okno.accounts.StaffId;
import okno.audit.Access;
import okno.audit.Actor;
import okno.audit.Audit;
import okno.platform.Ids;
import okno.platform.NotFound;
import okno.verification.Way;
import okno.verification.codes.Codes;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Prints letters by batches. The codes come into being with the sheets and are nowhere else; the
/// sheets are kept sealed until the post has them, so that printing the same batch again gives the
/// same paper and never a second code.
@Service
public class Batches {
    private final LetterStore letters;
    private final BatchStore batches;
    private final Codes codes;
    private final LetterSheets sheets;
    private final Audit audit;
    private final Clock clock;

    Batches(
            LetterStore letters,
            BatchStore batches,
            Codes codes,
            LetterSheets sheets,
            Audit audit,
            Clock clock) {
        this.letters = letters;
        this.batches = batches;
        this.codes = codes;
        this.sheets = sheets;
        this.audit = audit;
        this.clock = clock;
    }

    /// A letter of a batch with its envelope.
    public record Posted(Letter letter, Addressee addressee) {}

    /// Makes a batch of the letters that wait; empty if none does, or another operator has just
    /// taken them. A letter that can be addressed no more is void: it keeps nobody else waiting.
    @Transactional
    public Optional<Batch> print(StaffId by) {
        var actor = Actor.staff(by.value());
        var printed = new ArrayList<Sheet>();
        List<Letter> taken;
        do {
            taken = letters.takeWaiting(sheets.most());
            taken.forEach(letter -> sheet(letter, actor).ifPresent(printed::add));
        } while (printed.isEmpty() && !taken.isEmpty());
        if (printed.isEmpty()) {
            return Optional.empty();
        }
        var now = clock.instant();
        var batch = new Batch(Ids.next(clock), printed.size(), now, Optional.empty());
        batches.insert(batch, by, sheets.render(batch, printed));
        for (var sheet : printed) {
            var id = sheet.letter().id();
            letters.print(id, batch.id(), batches.seal(id, sheet.addressee()), now);
        }
        record(actor, "verification.batch-printed", batch.id());
        return Optional.of(batch);
    }

    private Optional<Sheet> sheet(Letter letter, Actor actor) {
        var addressee = sheets.addressee(letter.citizen());
        if (addressee.isEmpty()) {
            letters.move(letter, LetterState.VOID, Optional.empty(), clock.instant());
            var facts = Map.of("state", LetterState.VOID.text());
            audit.record(
                    actor, "verification.letter-moved", "letter", letter.id().toString(), facts);
        }
        return addressee.map(
                it -> new Sheet(letter, it, codes.make(letter.citizen(), Way.LETTER, actor)));
    }

    /// The latest batches, the newest first.
    @Transactional(readOnly = true)
    public List<Batch> latest(int limit) {
        return batches.latest(limit);
    }

    /// A batch.
    ///
    /// @throws NotFound if there is no such batch
    @Transactional(readOnly = true)
    public Batch find(UUID id) {
        return batches.find(id).orElseThrow(NotFound::new);
    }

    /// The letters of a batch with their envelopes, in the order of the sheets. Whoever they are
    /// for will see who read where he lives.
    ///
    /// @throws NotFound if there is no such batch
    @Transactional
    public List<Posted> contents(UUID batch, StaffId by) {
        int count = find(batch).letters();
        var addressees = batches.addressees(batch, count);
        var posted =
                letters.of(batch, count).stream()
                        .flatMap(
                                letter ->
                                        Stream.ofNullable(addressees.get(letter.id()))
                                                .map(addressee -> new Posted(letter, addressee)))
                        .toList();
        record(by, "verification.address-read", posted.stream().map(Posted::letter));
        return posted;
    }

    /// The sheets of a batch as PDF, the same at every download. Whoever they are for will see who
    /// took them.
    ///
    /// @throws NotFound if there is no such batch, or the post has it already
    @Transactional
    public byte[] sheets(UUID batch, StaffId by) {
        var pdf = batches.sheets(batch).orElseThrow(NotFound::new);
        var actor = Actor.staff(by.value());
        record(actor, "verification.batch-opened", batch);
        var printed = letters.of(batch, find(batch).letters()).stream();
        record(by, "verification.letter-printed", printed);
        return pdf;
    }

    /// Notes that the post has a batch: the sheets are dropped, its letters count as accepted.
    /// Noting it twice changes nothing.
    ///
    /// @return the letters that were accepted by that
    @Transactional
    public List<Letter> handOver(UUID batch, StaffId by) {
        int count = find(batch).letters();
        if (!batches.handOver(batch, clock.instant())) {
            return List.of();
        }
        record(Actor.staff(by.value()), "verification.batch-handed-over", batch);
        return letters.of(batch, count).stream()
                .filter(letter -> letter.state() == LetterState.PRINTED)
                .toList();
    }

    /// Whoever sees an envelope reads the name and the address on it, which its reader is shown.
    private void record(StaffId by, String action, Stream<Letter> read) {
        var accesses =
                read.collect(Collectors.toMap(letter -> letter.id().toString(), this::access));
        audit.recordAccesses(Actor.staff(by.value()), action, "letter", accesses);
    }

    private Access access(Letter letter) {
        return new Access(letter.citizen().value(), sheets.sender(), "letter", "");
    }

    private void record(Actor by, String action, UUID batch) {
        audit.record(by, action, "letter-batch", batch.toString(), Map.of());
    }
}
