package okno.appeals.web;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import okno.accounts.representation.CaseOwner;
import okno.accounts.representation.Representation;
import okno.agencies.Agencies;
import okno.agencies.Agency;
import okno.appeals.AnswerWay;
import okno.appeals.AppealDraft;
import okno.appeals.AppealKind;
import okno.appeals.AppealSending;
import okno.attachments.Attachment;
import okno.attachments.AttachmentPaths;
import okno.attachments.Attachments;
import okno.consulting.InquirySubjects;
import okno.consulting.OtherBodies;
import okno.platform.web.Option;
import okno.platform.web.Problems;
import okno.platform.web.RequestTexts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Makes the pages on which an appeal is written and checked.
@Component
class WritePages {
    private final OtherBodies others;
    private final Agencies agencies;
    private final InquirySubjects subjects;
    private final Attachments attachments;
    private final AppealSending sending;
    private final RequestTexts texts;

    WritePages(
            OtherBodies others,
            Agencies agencies,
            InquirySubjects subjects,
            Attachments attachments,
            AppealSending sending,
            RequestTexts texts) {
        this.others = others;
        this.agencies = agencies;
        this.subjects = subjects;
        this.attachments = attachments;
        this.sending = sending;
        this.texts = texts;
    }

    WritePage write(CaseOwner owner, AppealDraft draft, Problems problems) {
        var typed = draft.typed();
        return new WritePage(
                AppealPaths.write(draft.id()),
                subjects.agencyTitle(typed.agency()),
                typed,
                Arrays.stream(AppealKind.values())
                        .filter(it -> it != AppealKind.PRETRIAL)
                        .map(it -> option(it.word(), "appeals.kind." + it.word()))
                        .toList(),
                complained(typed),
                Arrays.stream(AnswerWay.Kind.values())
                        .map(it -> option(it.word(), "appeals.way." + it.word()))
                        .toList(),
                files(owner, draft),
                attachments.limits(),
                AttachmentPaths.upload(draft.id(), AppealDraft.FILES),
                sending.before(draft).map(Object::toString).orElse(null),
                applicant(owner),
                problems);
    }

    AppealCheckPage check(CaseOwner owner, AppealDraft draft, Said said) {
        var typed = draft.typed();
        var term = sending.due(draft);
        boolean complaint = typed.kind().equals(AppealKind.COMPLAINT.word());
        return new AppealCheckPage(
                AppealPaths.write(draft.id()),
                draft.lock(),
                typed,
                subjects.agencyTitle(typed.agency()),
                complaint && !typed.concerns().isEmpty()
                        ? subjects.agencyTitle(typed.concerns())
                        : null,
                applicant(owner),
                files(owner, draft),
                term.lastDay(),
                term.explanation().in(texts.locale()),
                said);
    }

    private List<Attachment> files(CaseOwner owner, AppealDraft draft) {
        return attachments.list(owner.id(), draft.id());
    }

    private List<Option> complained(AppealDraft.Typed typed) {
        var service = Optional.of(typed.service()).filter(it -> !it.isEmpty());
        return Stream.concat(
                        agencies.find(typed.agency()).stream(),
                        others.than(typed.agency(), service).stream())
                .map(WritePages::option)
                .toList();
    }

    private Option option(String value, String key) {
        return new Option(value, texts.text(key), texts.text(key + "-hint"));
    }

    private static Option option(Agency body) {
        return Option.of(body.slug(), body.title());
    }

    private static @Nullable String applicant(CaseOwner owner) {
        return owner.representation()
                .map(Representation::principalName)
                .map(name -> name.full())
                .orElse(null);
    }
}
