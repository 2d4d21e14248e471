package okno.attachments;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import okno.attachments.Attachment.Scan;
import org.junit.jupiter.api.Test;

class AttachmentLimitsTests {
    private final AttachmentLimits limits = new AttachmentLimits(1, 2, 1);

    @Test
    void findNothingWrongWithFilesThatFit() {
        assertThat(limits.excess(List.of())).isEmpty();
        assertThat(limits.excess(List.of(file("a", 1024 * 1024 - 1), file("b", 1)))).isEmpty();
    }

    @Test
    void nameTheFirstFileTooMany() {
        var excess = limits.excess(List.of(file("a", 1), file("b", 1), file("c", 1)));

        assertThat(excess).hasValue(new Upload.Refused<>(Refusal.TOO_MANY, "c", limits));
    }

    @Test
    void nameTheFileThatMakesAllTooLarge() {
        var excess = limits.excess(List.of(file("a", 1024 * 1024), file("b", 1)));

        assertThat(excess).hasValue(new Upload.Refused<>(Refusal.TOO_MUCH, "b", limits));
    }

    private static ReceivedFile file(String name, long size) {
        var id = new AttachmentId(UUID.randomUUID());
        return new ReceivedFile(
                id,
                name,
                FileKind.PDF,
                size,
                "00".repeat(32),
                "00".repeat(32),
                Optional.empty(),
                List.of(),
                Scan.UNSCANNED);
    }
}
