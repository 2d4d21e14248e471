package okno.accounts.captcha;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import org.springframework.stereotype.Component;

/// Speaks a code: recorded digits, each a little slower or faster, with random gaps, over noise
/// and the murmur of other digits played backwards. The same seed gives the same sound.
@Component
final class CaptchaSound {
    /// Samples a second of the recordings: mono, unsigned, one byte a sample, 128 is silence.
    static final int RATE = 16_000;

    private static final int HEADER = 44;
    private static final int SILENCE = 128;
    private static final double MURMUR = 0.12;
    private static final int HISS = 7;

    private final Map<String, List<byte[]>> voices = new HashMap<>();

    CaptchaSound() {
        for (String language : List.of("ru", "en")) {
            voices.put(language, record(language));
        }
    }

    /// A WAV file with the code spoken in `language`, in Russian if there is no such voice.
    byte[] speak(String code, String language, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<byte[]> voice =
                Objects.requireNonNull(voices.getOrDefault(language, voices.get("ru")));
        ByteArrayOutputStream speech = new ByteArrayOutputStream();
        pause(speech, random.nextDouble(0.4, 0.8));
        for (int i = 0; i < code.length(); i++) {
            byte[] word = voice.get(Character.digit(code.charAt(i), 10));
            speech.writeBytes(atPace(word, random.nextDouble(0.9, 1.08)));
            pause(speech, random.nextDouble(0.45, 0.95));
        }
        return wav(overNoise(speech.toByteArray(), voice, random));
    }

    private static void pause(ByteArrayOutputStream speech, double seconds) {
        byte[] silence = new byte[(int) (seconds * RATE)];
        Arrays.fill(silence, (byte) SILENCE);
        speech.writeBytes(silence);
    }

    private static byte[] atPace(byte[] word, double pace) {
        byte[] paced = new byte[(int) (word.length / pace)];
        for (int i = 0; i < paced.length; i++) {
            paced[i] = word[Math.min(word.length - 1, (int) (i * pace))];
        }
        return paced;
    }

    private static byte[] overNoise(byte[] speech, List<byte[]> voice, SplittableRandom random) {
        byte[] mixed = new byte[speech.length];
        byte[] murmur = voice.get(random.nextInt(10));
        int at = 0;
        for (int i = 0; i < speech.length; i++) {
            if (at == murmur.length) {
                murmur = voice.get(random.nextInt(10));
                at = 0;
            }
            double backwards = MURMUR * level(murmur[murmur.length - 1 - at++]);
            double sum = 0.85 * level(speech[i]) + backwards + random.nextInt(-HISS, HISS + 1);
            mixed[i] = (byte) (SILENCE + Math.clamp(Math.round(sum), -SILENCE, SILENCE - 1));
        }
        return mixed;
    }

    private static int level(byte sample) {
        return (sample & 0xFF) - SILENCE;
    }

    private static byte[] wav(byte[] samples) {
        ByteBuffer file =
                ByteBuffer.allocate(HEADER + samples.length).order(ByteOrder.LITTLE_ENDIAN);
        file.put(ascii("RIFF")).putInt(HEADER - 8 + samples.length).put(ascii("WAVE"));
        file.put(ascii("fmt ")).putInt(16).putShort((short) 1).putShort((short) 1);
        file.putInt(RATE).putInt(RATE).putShort((short) 1).putShort((short) 8);
        file.put(ascii("data")).putInt(samples.length).put(samples);
        return file.array();
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    /// Reads the ten recordings; the script that made them writes the shortest header there is.
    private static List<byte[]> record(String language) {
        byte[][] words = new byte[10][];
        for (int digit = 0; digit < words.length; digit++) {
            String file = "/captcha/voices/" + language + "-" + digit + ".wav";
            try (InputStream wav =
                    Objects.requireNonNull(CaptchaSound.class.getResourceAsStream(file), file)) {
                byte[] bytes = wav.readAllBytes();
                int samples = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).getInt(40);
                words[digit] = Arrays.copyOfRange(bytes, HEADER, HEADER + samples);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return List.of(words);
    }
}
