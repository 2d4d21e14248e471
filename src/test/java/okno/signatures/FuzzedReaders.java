package okno.signatures;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import okno.signatures.embedded.PdfSignature;
import okno.signatures.embedded.SignatureParts;
import okno.signatures.trust.ListReading;
import org.slf4j.LoggerFactory;

/// What Jazzer calls, in a JVM of its own: the first byte of an input names a reader, who gets the
/// rest. Whatever is thrown, or takes long, is a finding.
public final class FuzzedReaders {
    /// Where Jazzer looks for inputs to begin with. They are made here, since keys are new in each
    /// JVM.
    static final String SEEDS = "okno.fuzz.seeds";

    private record Reader(Consumer<byte[]> reader, List<byte[]> samples) {}

    private static final List<Reader> READERS =
            List.of(
                    new Reader(HostileFiles::readSignature, HostileFiles.SIGNATURES),
                    new Reader(HostileFiles::readList, List.of(HostileFiles.LIST)),
                    new Reader(HostileFiles::readAnswer, List.of(HostileFiles.ANSWER)),
                    new Reader(HostileFiles::readCertificates, HostileFiles.CERTIFICATES),
                    new Reader(ListReading::read, List.of(ListReading.sound())),
                    new Reader(SignatureParts::of, HostileFiles.SIGNATURES),
                    new Reader(PdfSignature::of, List.of(HostileFiles.pdf())));

    private FuzzedReaders() {}

    /// Before the first input, and before Jazzer looks for any. All is read once: what Jazzer does
    /// to classes while they are loaded takes long, and is no finding.
    public static void fuzzerInitialize() throws IOException {
        // Libraries warn of each wrong byte they meet.
        ((Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME)).setLevel(Level.OFF);
        var folder = Path.of(System.getProperty(SEEDS));
        for (int reader = 0; reader < READERS.size(); reader++) {
            var samples = READERS.get(reader).samples();
            for (int i = 0; i < samples.size(); i++) {
                var input = input(reader, samples.get(i));
                fuzzerTestOneInput(input);
                Files.write(folder.resolve(reader + "-" + i), input);
            }
        }
    }

    public static void fuzzerTestOneInput(byte[] input) {
        if (input.length > 0) {
            var reader = READERS.get(Byte.toUnsignedInt(input[0]) % READERS.size()).reader();
            reader.accept(Arrays.copyOfRange(input, 1, input.length));
        }
    }

    private static byte[] input(int reader, byte[] sample) {
        var input = new byte[sample.length + 1];
        input[0] = (byte) reader;
        System.arraycopy(sample, 0, input, 1, sample.length);
        return input;
    }
}
