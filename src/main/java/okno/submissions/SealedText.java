package okno.submissions;

import java.util.Map;
import java.util.Optional;
import okno.platform.secrets.Secrets;
import okno.platform.sql.Json;
import okno.submissions.Submission.Representative;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;

/// Seals what citizens and officers wrote, so that the database alone does not tell it. Answers are
/// bound to their submission, and so are words: moved to another one they do not open.
@Component
class SealedText {
    private static final String ANSWERS_PURPOSE = "submissions.answers";
    private static final String GROUND_PURPOSE = "submissions.representative";
    private static final String MESSAGE_PURPOSE = "submissions.message";

    private final Secrets secrets;
    private final Json json;

    SealedText(Secrets secrets, Json json) {
        this.secrets = secrets;
        this.json = json;
    }

    byte[] answers(Map<String, Object> tree, SubmissionId id) {
        return secrets.sealText(ANSWERS_PURPOSE, json.write(tree), id.value());
    }

    Map<String, Object> answers(byte[] sealed, SubmissionId id) {
        var text = secrets.openText(ANSWERS_PURPOSE, sealed, id.value());
        return json.read(text, new TypeReference<Map<String, Object>>() {});
    }

    byte @Nullable [] message(Optional<String> words, SubmissionId id) {
        return words.map(text -> secrets.sealText(MESSAGE_PURPOSE, text, id.value())).orElse(null);
    }

    Optional<String> message(byte @Nullable [] sealed, SubmissionId id) {
        return Optional.ofNullable(sealed)
                .map(it -> secrets.openText(MESSAGE_PURPOSE, it, id.value()));
    }

    byte @Nullable [] representative(Optional<Representative> one, SubmissionId id) {
        return one.map(it -> secrets.sealText(GROUND_PURPOSE, json.write(it), id.value()))
                .orElse(null);
    }

    Optional<Representative> representative(byte @Nullable [] sealed, SubmissionId id) {
        return Optional.ofNullable(sealed)
                .map(it -> secrets.openText(GROUND_PURPOSE, it, id.value()))
                .map(text -> json.read(text, Representative.class));
    }
}
