package okno.accounts.captcha;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CaptchaSoundTests {
    private final CaptchaSound sound = new CaptchaSound();

    @ParameterizedTest
    @ValueSource(strings = {"ru", "en"})
    void speaksAFileThatPlayersRead(String language) throws Exception {
        var audio =
                AudioSystem.getAudioFileFormat(
                        new ByteArrayInputStream(sound.speak("01234", language, 7)));

        assertThat(audio.getFormat().getEncoding()).isEqualTo(AudioFormat.Encoding.PCM_UNSIGNED);
        assertThat(audio.getFormat().getChannels()).isEqualTo(1);
        assertThat(audio.getFrameLength() / audio.getFormat().getFrameRate()).isBetween(3f, 9f);
    }

    @Test
    void speaksLouderThanItsNoise() {
        var wav = sound.speak("77777", "ru", 7);
        var loudest = 0;
        for (var i = 44; i < wav.length; i++) {
            loudest = Math.max(loudest, Math.abs((wav[i] & 0xFF) - 128));
        }

        assertThat(loudest).isGreaterThan(70);
    }

    @Test
    void speaksTheSameForTheSameSeed() {
        assertThat(sound.speak("40925", "ru", 7)).isEqualTo(sound.speak("40925", "ru", 7));
        assertThat(sound.speak("40925", "ru", 7)).isNotEqualTo(sound.speak("40925", "ru", 8));
        assertThat(sound.speak("40925", "ru", 7)).isNotEqualTo(sound.speak("40925", "en", 7));
    }

    @Test
    void speaksRussianForALanguageItDoesNotKnow() {
        assertThat(sound.speak("40925", "tt", 7)).isEqualTo(sound.speak("40925", "ru", 7));
    }
}
