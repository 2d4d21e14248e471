package okno.signatures;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.LongFunction;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Files made to break the reader, by damaging sound ones where their structure stays readable.
class HostileFilesTests {
    private static final int SAMPLE = 450;
    private static final Duration LONG = Duration.ofMinutes(2);

    @Test
    void signaturesAreRefusedInWords() {
        some(HostileFilesTests::signature, HostileFiles::readSignature);
    }

    @Test
    @Tag("long")
    void signaturesAreRefusedInWordsForLong() {
        many(HostileFilesTests::signature, HostileFiles::readSignature);
    }

    @Test
    void listsOfRevokedAreReadOrNot() {
        some(mutated(HostileFiles.LIST), HostileFiles::readList);
    }

    @Test
    @Tag("long")
    void listsOfRevokedAreReadOrNotForLong() {
        many(mutated(HostileFiles.LIST), HostileFiles::readList);
    }

    @Test
    void answersAreReadOrNot() {
        some(mutated(HostileFiles.ANSWER), HostileFiles::readAnswer);
    }

    @Test
    @Tag("long")
    void answersAreReadOrNotForLong() {
        many(mutated(HostileFiles.ANSWER), HostileFiles::readAnswer);
    }

    @Test
    void certificatesAreReadOrNot() {
        some(HostileFilesTests::certificates, HostileFiles::readCertificates);
    }

    @Test
    @Tag("long")
    void certificatesAreReadOrNotForLong() {
        many(HostileFilesTests::certificates, HostileFiles::readCertificates);
    }

    private static byte[] signature(long seed) {
        var damaged = new Mutations(HostileFiles.SIGNATURES).der(seed);
        return seed % 10 == 0 ? Mutations.text(pem("CMS", damaged), seed) : damaged;
    }

    private static byte[] certificates(long seed) {
        var damaged = new Mutations(HostileFiles.CERTIFICATES).der(seed);
        return seed % 10 == 0 ? Mutations.text(pem("CERTIFICATE", damaged), seed) : damaged;
    }

    private static LongFunction<byte[]> mutated(byte[] sample) {
        var mutations = new Mutations(List.of(sample, HostileFiles.CERTIFICATES.getFirst()));
        return mutations::der;
    }

    private static void some(LongFunction<byte[]> files, Consumer<byte[]> reader) {
        for (long seed = 0; seed < SAMPLE; seed++) {
            one(files, reader, seed);
        }
    }

    private static void many(LongFunction<byte[]> files, Consumer<byte[]> reader) {
        long end = System.nanoTime() + LONG.toNanos();
        for (long seed = SAMPLE; System.nanoTime() < end; seed++) {
            one(files, reader, seed);
        }
    }

    private static void one(LongFunction<byte[]> files, Consumer<byte[]> reader, long seed) {
        var file = files.apply(seed);
        assertThatCode(() -> reader.accept(file)).as("seed %d", seed).doesNotThrowAnyException();
    }

    private static byte[] pem(String what, byte[] der) {
        var text = Base64.getMimeEncoder().encodeToString(der);
        return "-----BEGIN %1$s-----\r\n%2$s\r\n-----END %1$s-----\r\n"
                .formatted(what, text)
                .getBytes(UTF_8);
    }
}
