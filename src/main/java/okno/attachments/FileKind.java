package okno.attachments;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The kinds of files the portal takes, told apart by content and never by name.
public enum FileKind {
    PDF("application/pdf"),
    JPEG("image/jpeg"),
    PNG("image/png"),
    TIFF("image/tiff"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document");

    /// What a signed document may come with or in.
    private static final List<String> SIGNED = List.of(".sig", ".sgn", ".p7s", ".p7m", ".zip");

    private final String mediaType;

    FileKind(String mediaType) {
        this.mediaType = mediaType;
    }

    public String mediaType() {
        return mediaType;
    }

    /// Whether a browser shows such a file by itself, so that it may be offered for viewing.
    public boolean viewable() {
        return this == PDF || this == JPEG || this == PNG;
    }

    /// The endings a name of this kind may have, the usual one first, without the dot.
    List<String> extensions() {
        return switch (this) {
            case PDF -> List.of("pdf");
            case JPEG -> List.of("jpg", "jpeg", "jpe", "jfif");
            case PNG -> List.of("png");
            case TIFF -> List.of("tif", "tiff");
            case DOCX -> List.of("docx");
        };
    }

    /// The value of `accept` for a file field. As it names JPEG and not HEIC, a phone of Apple
    /// turns its photos into JPEG by itself.
    static String accepted() {
        return Stream.concat(documents(), SIGNED.stream()).collect(Collectors.joining(","));
    }

    private static Stream<String> documents() {
        return Arrays.stream(values())
                .flatMap(
                        kind ->
                                Stream.concat(
                                        Stream.of(kind.mediaType),
                                        kind.extensions().stream().map(ending -> "." + ending)));
    }
}
