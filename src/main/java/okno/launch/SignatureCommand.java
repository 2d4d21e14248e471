package okno.launch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import okno.platform.StartProblem;
import okno.signatures.AccreditationRegister;
import okno.signatures.ContentRef;
import okno.signatures.RevocationData;
import okno.signatures.SignatureFile;
import okno.signatures.SignatureVerifier;
import okno.signatures.SignerIdentity;
import okno.signatures.Trust;
import okno.signatures.TrustedCertificates;
import okno.signatures.Verification;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/// `./okno signature`: electronic signatures by hand. Needs neither Spring nor a database.
@Command(
        name = "signature",
        mixinStandardHelpOptions = true,
        description = "Electronic signatures by hand.",
        subcommands = SignatureCommand.Verify.class)
final class SignatureCommand implements Runnable {
    @Spec private CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Missing required subcommand: verify");
    }

    /// `./okno signature verify SIG`: one JSON line with three verdicts. Exit code 0 when integrity
    /// and chain are valid and nothing but `NOT_QUALIFIED` was found, 1 when the signature is
    /// refused, 2 when the chain is not known. No list of accredited bodies is asked, so
    /// `qualified` is never `yes` here.
    @Command(
            name = "verify",
            mixinStandardHelpOptions = true,
            description = {
                "Verifies a signature (CMS, CAdES; DER, Base64 or PEM):",
                "{\"integrity\",\"chain\",\"qualified\",\"reasons\":[],\"signer\":{}}.",
                "Exit code: 0 accepted, 1 refused, 2 chain unknown or wrong usage."
            })
    static final class Verify implements Callable<Integer> {
        @Spec private CommandSpec spec = CommandSpec.create();

        @Parameters(paramLabel = "SIG", description = "The file of the signature.")
        private Path signature = Path.of("");

        @Option(
                names = "--content",
                paramLabel = "FILE",
                description = "The signed document; may be left out when it is inside.")
        private @Nullable Path content;

        @Option(
                names = "--trust",
                paramLabel = "PEM",
                description =
                        "Trusted certificates: roots and those between. Repeatable; a file may hold"
                                + " several.")
        private List<Path> trusted = new ArrayList<>();

        @Option(
                names = "--crl",
                paramLabel = "FILE",
                description = "Lists of revoked certificates, DER or PEM. Repeatable.")
        private List<Path> lists = new ArrayList<>();

        @Option(
                names = "--at",
                paramLabel = "INSTANT",
                description =
                        "The moment in question, ISO 8601 with an offset: 2026-03-02T10:00+03:00;"
                                + " default: now.")
        private @Nullable String at;

        @Override
        public Integer call() {
            var trust = new Trust(certificates(), revocation(), AccreditationRegister.NONE);
            var verified = verified(trust);
            spec.commandLine().getOut().println(json(verified));
            return switch (verified.outcome()) {
                case ACCEPTED -> 0;
                case REFUSED -> 1;
                case UNDECIDED -> 2;
            };
        }

        private Verification verified(Trust trust) {
            try {
                return SignatureVerifier.shipped()
                        .verify(SignatureFile.of(readable(signature)), document(), trust, moment());
            } catch (UncheckedIOException e) {
                throw new StartProblem("launch.file", e, signature, String.valueOf(e.getMessage()));
            }
        }

        private ContentRef document() {
            if (content == null) {
                return new ContentRef.Attached();
            }
            var file = readable(content);
            return new ContentRef.Stored(() -> Files.newInputStream(file));
        }

        private TrustedCertificates certificates() {
            var all = new ArrayList<X509Certificate>();
            for (var file : trusted) {
                all.addAll(
                        TrustedCertificates.parse(bytes(file))
                                .orElseThrow(() -> wrong("No certificate: " + file)));
            }
            return new TrustedCertificates(all);
        }

        private RevocationData revocation() {
            var data = RevocationData.NONE;
            for (var file : lists) {
                data =
                        data.withLists(bytes(file))
                                .orElseThrow(
                                        () -> wrong("No list of revoked certificates: " + file));
            }
            return data;
        }

        private Instant moment() {
            if (at == null) {
                return Clock.systemUTC().instant();
            }
            try {
                return OffsetDateTime.parse(at).toInstant();
            } catch (DateTimeParseException _) {
                throw wrong(
                        "--at takes an instant with an offset, 2026-03-02T10:00+03:00, not '"
                                + at
                                + "'");
            }
        }

        private byte[] bytes(Path file) {
            try {
                return Files.readAllBytes(readable(file));
            } catch (IOException e) {
                throw new StartProblem("launch.file", e, file, String.valueOf(e.getMessage()));
            }
        }

        private Path readable(Path file) {
            if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
                throw wrong("No such file, or it cannot be read: " + file);
            }
            return file;
        }

        private ParameterException wrong(String message) {
            return new ParameterException(spec.commandLine(), message);
        }

        private static String json(Verification verified) {
            Map<String, Object> line = new LinkedHashMap<>();
            line.put("integrity", word(verified.integrity()));
            line.put("chain", word(verified.chain()));
            line.put("qualified", word(verified.qualified()));
            line.put("reasons", verified.reasons().stream().map(Enum::name).toList());
            line.put("signer", verified.signer().map(Verify::signer).orElse(null));
            return JsonMapper.shared().writeValueAsString(line);
        }

        private static Map<String, Object> signer(SignerIdentity signer) {
            Map<String, Object> shown = new LinkedHashMap<>();
            shown.put("surname", signer.surname().orElse(null));
            shown.put("givenName", signer.givenName().orElse(null));
            shown.put("snils", signer.snils().orElse(null));
            shown.put("inn", signer.inn().orElse(null));
            shown.put("innLe", signer.innLe().orElse(null));
            shown.put("ogrn", signer.ogrn().orElse(null));
            shown.put("ogrnip", signer.ogrnip().orElse(null));
            shown.put("organization", signer.organization().orElse(null));
            shown.put("commonName", signer.commonName().orElse(null));
            shown.put("issuer", signer.certificate().issuer());
            shown.put("serial", signer.certificate().serial());
            shown.put("fingerprint", signer.certificate().fingerprint());
            shown.put("notBefore", signer.certificate().notBefore().toString());
            shown.put("notAfter", signer.certificate().notAfter().toString());
            return shown;
        }

        private static String word(Enum<?> verdict) {
            return verdict.name().toLowerCase(Locale.ROOT);
        }
    }
}
