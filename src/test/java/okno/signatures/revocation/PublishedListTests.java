package okno.signatures.revocation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PublishedListTests {
    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    @Test
    void isOverdueWhenTheNextOneShouldBeThere() {
        assertThat(promising(Optional.of(NOON)).overdueAt(NOON)).isFalse();
        assertThat(promising(Optional.of(NOON)).overdueAt(NOON.plusSeconds(1))).isTrue();
    }

    @Test
    void isOverdueWhenItNeverCame() {
        assertThat(promising(Optional.empty()).overdueAt(NOON)).isTrue();
    }

    private static PublishedList promising(Optional<Instant> next) {
        return new PublishedList(
                "http://ca.example.ru/1.crl", next, next, Optional.empty(), Optional.empty(), true);
    }
}
