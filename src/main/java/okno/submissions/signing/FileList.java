package okno.submissions.signing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import okno.platform.Sha256;
import okno.signatures.ContentDigests;
import okno.submissions.ReceiptWords;

/// «Опись»: names every file of an application with its size and hashes, so that one signature over
/// it holds them all. Plain text, which a person can read before signing.
final class FileList {
    private final ReceiptWords words;
    private final List<String> lines = new ArrayList<>();
    private int files;

    private FileList(ReceiptWords words) {
        this.words = words;
    }

    /// @param made the other documents that are signed
    static List<String> of(
            ApplicationText text, Map<SignedDocument, byte[]> made, ReceiptWords words) {
        var list = new FileList(words);
        list.head(text);
        made.forEach(
                (document, bytes) ->
                        list.file(
                                document.fileName(),
                                bytes.length,
                                ContentDigests.streebog256(bytes),
                                Sha256.hex(bytes)));
        text.files()
                .forEach(
                        file ->
                                list.file(
                                        file.name(),
                                        file.size(),
                                        file.streebog256().orElse("–"),
                                        file.sha256()));
        return list.lines;
    }

    private void head(ApplicationText text) {
        lines.add(words.words("submissions.inventory.title"));
        lines.add("");
        entry("submissions.show.service", text.service());
        entry("submissions.show.body", text.body());
        entry("submissions.receipt.applicant", text.applicant());
        text.representative()
                .ifPresent(one -> entry("submissions.representative", one.name().full()));
        entry("submissions.application.frozen", text.frozenAt());
        lines.add("");
        lines.add(words.words("submissions.inventory.meaning"));
    }

    private void entry(String key, String value) {
        lines.add(words.words(key) + ": " + value);
    }

    private void file(String name, long size, String streebog256, String sha256) {
        files++;
        lines.add("");
        lines.add(files + ". " + name);
        lines.add("   " + words.words("submissions.inventory.size", String.valueOf(size)));
        lines.add("   " + words.words("submissions.inventory.streebog", streebog256));
        lines.add("   SHA-256: " + sha256);
    }
}
