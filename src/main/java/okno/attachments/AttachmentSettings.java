package okno.attachments;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Where files lie and how much may be sent (`okno.attachments`).
///
/// @param folder the storage; shared by all nodes, kept together with the database in backups
/// @param fileMegabytes the largest file, at most 45: the server cuts requests off at 50
/// @param filesPerSlot the most files for one question
/// @param subjectMegabytes all files of one application together
@ConfigurationProperties("okno.attachments")
record AttachmentSettings(
        @DefaultValue("data/files") Path folder,
        @DefaultValue("20") int fileMegabytes,
        @DefaultValue("10") int filesPerSlot,
        @DefaultValue("100") int subjectMegabytes) {
    private static final int LARGEST_FILE = 45;

    AttachmentSettings {
        if (fileMegabytes < 1 || fileMegabytes > LARGEST_FILE) {
            throw new IllegalArgumentException(
                    "okno.attachments.file-megabytes: 1 to " + LARGEST_FILE);
        }
        if (filesPerSlot < 1 || subjectMegabytes < fileMegabytes) {
            throw new IllegalArgumentException(
                    "okno.attachments: at least one file of the largest size must fit");
        }
    }

    AttachmentLimits limits() {
        return new AttachmentLimits(fileMegabytes, filesPerSlot, subjectMegabytes);
    }
}
