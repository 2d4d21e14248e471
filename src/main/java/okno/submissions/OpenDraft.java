package okno.submissions;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import okno.agencies.Agency;
import okno.attachments.Attachment;
import okno.catalogue.DocumentNeed;
import okno.catalogue.ServicePackage.IdentityCopy;
import okno.catalogue.ServiceVersion;
import okno.catalogue.Variant;
import okno.forms.Answers;
import okno.forms.Circumstances;
import okno.forms.FormDefinition;
import okno.forms.Journey;
import okno.platform.FieldProblem;

/// A draft together with what it is filled in with: the service as it was published, the bodies
/// that may receive it, the files attached so far. Which pages it has and what is missing follows
/// from these and is never stored.
///
/// @param variant as it is provided where it is ordered for, once that is chosen
/// @param bodies those that serve the citizen's place, the nearest first
/// @param circumstances what answers are held against
/// @param zone in which the time of its changes is told: that of the place it is ordered for
public record OpenDraft(
        Draft draft,
        ServiceVersion version,
        Variant variant,
        Answers answers,
        List<Agency> bodies,
        List<Attachment> files,
        Circumstances circumstances,
        ZoneId zone) {
    OpenDraft with(Variant provided) {
        return new OpenDraft(draft, version, provided, answers, bodies, files, circumstances, zone);
    }

    public FormDefinition form() {
        return variant.form().orElseThrow();
    }

    public Journey journey() {
        return Journey.of(form(), answers);
    }

    /// The body that was chosen to receive it.
    public Optional<Agency> body() {
        var chosen = draft.body();
        return bodies.stream()
                .filter(agency -> chosen.equals(Optional.of(agency.slug())))
                .findFirst();
    }

    /// All pages in order.
    public List<DraftStep> steps() {
        var steps = new ArrayList<DraftStep>();
        journey().sections().forEach(section -> steps.add(new DraftStep.Questions(section.key())));
        steps.add(new DraftStep.Body());
        if (!slots().isEmpty()) {
            steps.add(new DraftStep.Documents());
        }
        steps.add(new DraftStep.Check());
        return List.copyOf(steps);
    }

    public DraftStep next(DraftStep step) {
        var steps = steps();
        return steps.get(Math.min(steps.indexOf(step) + 1, steps.size() - 1));
    }

    /// The page before, if it is not the first.
    public Optional<DraftStep> previous(DraftStep step) {
        int at = steps().indexOf(step);
        return at > 0 ? Optional.of(steps().get(at - 1)) : Optional.empty();
    }

    /// The first page on which something required is missing; the check page when nothing is.
    public DraftStep firstIncomplete() {
        return steps().stream()
                .filter(step -> !complete(step))
                .findFirst()
                .orElse(new DraftStep.Check());
    }

    /// Whether nothing is missing before a page, so that it may be opened.
    public boolean mayVisit(DraftStep step) {
        var steps = steps();
        int at = steps.indexOf(step);
        return at >= 0 && steps.subList(0, at).stream().allMatch(this::complete);
    }

    /// The scans this order asks for, that of the identity document first.
    public List<ScanSlot> slots() {
        var slots = new ArrayList<ScanSlot>();
        var identity = version.content().applying().identityCopy();
        if (identity != IdentityCopy.NONE) {
            slots.add(new ScanSlot(ScanSlot.IDENTITY, "", identity == IdentityCopy.REQUIRED));
        }
        variant.documents().stream()
                .filter(
                        document ->
                                document.scan()
                                        .filter(scan -> !scan.equals(ScanSlot.IDENTITY))
                                        .isPresent())
                .filter(document -> document.bearer() == DocumentNeed.Bearer.APPLICANT)
                .map(ScanSlot::of)
                .forEach(slots::add);
        if (!slots.isEmpty()) {
            slots.add(new ScanSlot(ScanSlot.OTHER, "", false));
        }
        return List.copyOf(slots);
    }

    public List<Attachment> filesIn(String slot) {
        return files.stream().filter(file -> file.slot().equals(slot)).toList();
    }

    /// What keeps the draft from being sent, page by page.
    public Map<DraftStep, List<FieldProblem>> problems() {
        return DraftProblems.of(this);
    }

    private boolean complete(DraftStep step) {
        return switch (step) {
            case DraftStep.Questions(var section) -> journey().complete(section);
            case DraftStep.Body _ -> body().isPresent();
            case DraftStep.Documents _ ->
                    slots().stream()
                            .allMatch(slot -> !slot.required() || !filesIn(slot.slot()).isEmpty());
            case DraftStep.Check _ -> false;
        };
    }
}
