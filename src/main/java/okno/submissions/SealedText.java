package okno.submissions;

import java.nio.charset.StandardCharsets;
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
        return secrets.seal(ANSWERS_PURPOSE, bytes(json.write(tree)), bytes(id.toString()));
    }

    Map<String, Object> answers(byte[] sealed, SubmissionId id) {
        var plain = secrets.open(ANSWERS_PURPOSE, sealed, bytes(id.toString()));
        var text = new String(plain, StandardCharsets.UTF_8);
        return json.read(text, new TypeReference<Map<String, Object>>() {});
    }

    byte @Nullable [] message(Optional<String> words, SubmissionId id) {
        return words.map(text -> secrets.seal(MESSAGE_PURPOSE, bytes(text), bytes(id.toString())))
                .orElse(null);
    }

    Optional<String> message(byte @Nullable [] sealed, SubmissionId id) {
        if (sealed == null) {
            return Optional.empty();
        }
        var plain = secrets.open(MESSAGE_PURPOSE, sealed, bytes(id.toString()));
        return Optional.of(new String(plain, StandardCharsets.UTF_8));
    }

    byte @Nullable [] representative(Optional<Representative> one, SubmissionId id) {
        return one.map(
                        it ->
                                secrets.seal(
                                        GROUND_PURPOSE,
                                        bytes(json.write(it)),
                                        bytes(id.toString())))
                .orElse(null);
    }

    Optional<Representative> representative(byte @Nullable [] sealed, SubmissionId id) {
        if (sealed == null) {
            return Optional.empty();
        }
        var plain = secrets.open(GROUND_PURPOSE, sealed, bytes(id.toString()));
        var text = new String(plain, StandardCharsets.UTF_8);
        return Optional.of(json.read(text, Representative.class));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
