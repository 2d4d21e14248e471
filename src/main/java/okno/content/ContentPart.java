package okno.content;

/// One thing out of a file that tells of many, as a content file of its own.
///
/// @param line where it begins in the file, from 1
/// @param content what [YamlFile] reads; JSON is YAML too
@SuppressWarnings("ArrayRecordComponent")
public record ContentPart(String slug, int line, byte[] content) {

    /// Whether it is a line of an exchange folder, which may leave out nearly everything, and not a
    /// package, which may not.
    public static boolean isLine(byte[] content) {
        return content.length > 0 && content[0] == '{';
    }
}
