package okno.submissions;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import okno.agencies.Agency;
import okno.attachments.Attachment;
import okno.attachments.Attachments;
import okno.catalogue.Catalogue;
import okno.catalogue.ServicePackage;
import okno.forms.Answer;
import okno.forms.Answers;
import okno.forms.Circumstances;
import okno.places.Places;
import okno.platform.NotFound;
import org.springframework.stereotype.Component;

/// Puts a draft together with the service, the bodies and the files that belong to it.
@Component
class DraftOpener {
    private final Catalogue catalogue;
    private final Places places;
    private final Attachments attachments;
    private final DueDates dueDates;
    private final Clock clock;

    DraftOpener(
            Catalogue catalogue,
            Places places,
            Attachments attachments,
            DueDates dueDates,
            Clock clock) {
        this.catalogue = catalogue;
        this.places = places;
        this.attachments = attachments;
        this.dueDates = dueDates;
        this.clock = clock;
    }

    /// Closes the folder of a draft before it is looked at: what is looked at is what is sent.
    OpenDraft openToSend(Draft draft) {
        attachments.freeze(draft.citizen(), draft.id().value());
        return open(draft);
    }

    OpenDraft open(Draft draft) {
        var version =
                catalogue.version(draft.versionId()).orElseThrow(() -> new NotFound("version"));
        var variant =
                version.content()
                        .variant(draft.variant())
                        .orElseThrow(() -> new NotFound("variant"));
        var bodies = bodies(draft, version.content());
        var files = attachments.list(draft.citizen(), draft.id().value());
        var zone = places.zone(draft.place());
        var circumstances = circumstances(draft, bodies, files);
        var form = variant.form().orElseThrow();
        var answers = Answers.fromTree(draft.answers(), form).withFiles(form, circumstances);
        var open =
                new OpenDraft(draft, version, variant, answers, bodies, files, circumstances, zone);
        return open.body()
                .map(body -> open.with(dueDates.provided(body, variant, draft.place())))
                .orElse(open);
    }

    /// Those whose officers work in this portal, among those that serve the place.
    private List<Agency> bodies(Draft draft, ServicePackage service) {
        var place = draft.place().flatMap(places::resolve);
        return catalogue.bodies(service, place).stream().filter(this::worksNow).toList();
    }

    private boolean worksNow(Agency body) {
        return body.worksAt(clock.instant());
    }

    private Circumstances circumstances(Draft draft, List<Agency> bodies, List<Attachment> files) {
        var zone =
                bodies.stream()
                        .filter(
                                agency ->
                                        draft.body().isEmpty()
                                                || draft.body().get().equals(agency.slug()))
                        .findFirst()
                        .map(Agency::zone)
                        .orElseGet(() -> places.zone(draft.place()));
        Map<String, List<Answer.File>> bySlot =
                files.stream()
                        .collect(
                                Collectors.groupingBy(
                                        Attachment::slot,
                                        Collectors.mapping(
                                                DraftOpener::asAnswer, Collectors.toList())));
        return new Circumstances(
                LocalDate.ofInstant(clock.instant(), zone),
                catalogue.dictionaries(),
                slot -> bySlot.getOrDefault(slot, List.of()));
    }

    private static Answer.File asAnswer(Attachment file) {
        return new Answer.File(
                file.id().toString(), file.name(), SignedFiles.standing(file.signatures()));
    }
}
