package okno.accounts.captcha;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.UUID;
import okno.platform.NotFound;
import okno.testing.MovableClock;
import okno.testing.OknoTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@OknoTest
class CaptchasTests {
    @Autowired private Captchas captchas;
    @Autowired private JdbcClient jdbc;
    @Autowired private MovableClock clock;

    @AfterEach
    void presentTime() {
        clock.reset();
    }

    @Test
    void takesTheRightCodeForOneForm() {
        var id = captchas.issue().id();

        assertThat(captchas.redeem(id, OknoTest.CAPTCHA, "Petrova")).isTrue();
        assertThat(captchas.redeem(id, OknoTest.CAPTCHA, "Sidorova")).isFalse();
    }

    @Test
    void takesTheSameFormAgainAFewTimes() {
        var id = captchas.issue().id();

        assertThat(captchas.redeem(id, OknoTest.CAPTCHA, "Petrova")).isTrue();
        assertThat(captchas.redeem(id, OknoTest.CAPTCHA, "Petrova")).isTrue();
        assertThat(captchas.redeem(id, OknoTest.CAPTCHA, "Petrova")).isTrue();
        assertThat(captchas.redeem(id, OknoTest.CAPTCHA, "Petrova")).isFalse();
    }

    @Test
    void isUsedUpByAWrongCode() {
        var id = captchas.issue().id();

        assertThat(captchas.redeem(id, "0000", "Petrova")).isFalse();
        assertThat(captchas.redeem(id, OknoTest.CAPTCHA, "Petrova")).isFalse();
    }

    @Test
    void takesACodeTypedWithSpaces() {
        var id = captchas.issue().id();

        assertThat(captchas.redeem(id, " 12 345 ", "Petrova")).isTrue();
    }

    @Test
    void expires() {
        var id = captchas.issue().id();
        clock.advance(Captchas.LIFE);

        assertThat(captchas.redeem(id, OknoTest.CAPTCHA, "Petrova")).isFalse();
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> captchas.picture(id));
    }

    @Test
    void showsNoPictureAndNoSoundOnceUsed() {
        var id = captchas.issue().id();
        assertThat(captchas.picture(id)).isNotEmpty();
        assertThat(captchas.sound(id, "ru")).isNotEmpty();
        captchas.redeem(id, OknoTest.CAPTCHA, "Petrova");

        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> captchas.picture(id));
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> captchas.sound(id, "ru"));
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> captchas.picture(UUID.randomUUID()));
    }

    @Test
    void sweepsOutWhatExpired() {
        var id = captchas.issue().id();
        clock.advance(Captchas.LIFE.plusSeconds(1));
        captchas.sweep();

        assertThat(
                        jdbc.sql("select count(*) from accounts.captcha c where c.id = :id")
                                .param("id", id)
                                .query(Integer.class)
                                .single())
                .isZero();
    }
}
