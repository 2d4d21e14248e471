package okno.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class AheadTests {
    @Test
    void isMadeOnceByAnotherThreadWhileTheStartGoesOn() {
        var asked = new CountDownLatch(1);
        var ahead =
                Ahead.of(
                        "maker",
                        () -> {
                            asked.await();
                            return Thread.currentThread().getName();
                        });

        asked.countDown();

        assertThat(ahead.get()).isEqualTo("maker");
        assertThat(ahead.get()).isSameAs(ahead.get());
    }

    @Test
    void whatWentWrongIsToldToWhoAsks() {
        var problem = new StartProblem("launch.port", "8080");
        var ahead =
                Ahead.of(
                        "maker",
                        () -> {
                            throw problem;
                        });
        var unread =
                Ahead.of(
                        "maker",
                        () -> {
                            throw new IOException("no disk");
                        });

        assertThatThrownBy(ahead::get).isSameAs(problem);
        assertThatIllegalStateException()
                .isThrownBy(unread::get)
                .withCauseExactlyInstanceOf(IOException.class);
    }

    @Test
    void whoIsInterruptedStaysInterrupted() {
        var never = new CountDownLatch(1);
        var ahead =
                Ahead.of(
                        "maker",
                        () -> {
                            never.await();
                            return "";
                        });

        Thread.currentThread().interrupt();

        assertThatIllegalStateException().isThrownBy(ahead::get);
        assertThat(Thread.interrupted()).isTrue();
        never.countDown();
    }
}
