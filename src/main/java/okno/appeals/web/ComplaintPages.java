package okno.appeals.web;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import okno.accounts.CitizenId;
import okno.appeals.AnswerWay;
import okno.appeals.AppealDraft.Pretrial;
import okno.appeals.AppealDraft.Typed;
import okno.appeals.AppealKind;
import okno.appeals.complaints.ComplaintGround;
import okno.appeals.complaints.ComplaintSubject;
import okno.appeals.complaints.ComplaintTarget;
import okno.attachments.Attachments;
import okno.platform.FieldProblem;
import okno.platform.web.Option;
import okno.platform.web.Problems;
import okno.platform.web.RequestTexts;
import org.springframework.stereotype.Component;

/// Makes the page on which a complaint about a case is written.
@Component
class ComplaintPages {
    private final Attachments attachments;
    private final RequestTexts texts;

    ComplaintPages(Attachments attachments, RequestTexts texts) {
        this.attachments = attachments;
        this.texts = texts;
    }

    /// Why a complaint was not sent.
    record Reply(Said said, Problems problems) {
        static final Reply NONE = new Reply(Said.NOTHING, Problems.NONE);

        static Reply of(List<FieldProblem> problems) {
            return new Reply(Said.NOTHING, new Problems(problems));
        }

        static Reply of(Said said) {
            return new Reply(said, Problems.NONE);
        }
    }

    /// What is proposed before anything was typed.
    static Typed proposed(ComplaintSubject subject) {
        var pretrial =
                new Pretrial(
                        subject.submission().value(),
                        subject.fitting().getFirst().word(),
                        ComplaintTarget.OFFICIAL.word());
        return new Typed(
                AppealKind.PRETRIAL.word(),
                "",
                "",
                "",
                "",
                "",
                "",
                "",
                AnswerWay.Kind.CABINET.word(),
                "",
                false,
                pretrial);
    }

    ComplaintPage of(
            CitizenId citizen, ComplaintSubject subject, UUID form, Typed typed, Reply reply) {
        return new ComplaintPage(
                subject.submission().value(),
                ComplaintPaths.write(subject.submission()),
                ComplaintPaths.submission(subject.submission()),
                subject.title(),
                form,
                grounds(subject),
                Arrays.stream(ComplaintTarget.values()).map(it -> target(subject, it)).toList(),
                Arrays.stream(AnswerWay.Kind.values())
                        .map(it -> option("appeals.complain.way.", it.word()))
                        .toList(),
                typed,
                attachments.list(citizen, form),
                attachments.limits(),
                reply.said(),
                reply.problems());
    }

    private List<Option> grounds(ComplaintSubject subject) {
        return Stream.concat(
                        subject.fitting().stream(),
                        ComplaintGround.besides(subject.fitting()).stream())
                .map(
                        ground ->
                                new Option(
                                        ground.word(),
                                        texts.text("appeals.complaint.ground." + ground.word()),
                                        texts.text(
                                                "appeals.complain.term", ground.term().amount())))
                .toList();
    }

    private Option target(ComplaintSubject subject, ComplaintTarget target) {
        var addressee = subject.addressee(target);
        return new Option(
                target.word(),
                texts.text("appeals.complaint.target." + target.word()),
                texts.text(
                        "appeals.complain.addressee." + addressee.reason().word(),
                        addressee.body().title(),
                        addressee.elsewhere().map(it -> it.title()).orElse("")));
    }

    private Option option(String key, String word) {
        return Option.of(word, texts.text(key + word));
    }
}
