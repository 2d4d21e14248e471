package okno.attachments;

/// How the picture data of a JPEG file is laid out, read from its markers (ITU-T T.81, B.1) without
/// decoding.
///
/// @param progressive whether the whole picture must be held in memory to decode it
/// @param scans how often the decoder passes over the picture
/// @param complete whether the file goes on to the mark that ends a picture
record JpegScans(boolean progressive, int scans, boolean complete) {
    private static final int START_OF_FRAME = 0xC0;
    private static final int LAST_START_OF_FRAME = 0xCF;
    private static final int BASELINE = 0xC0;
    private static final int EXTENDED = 0xC1;
    private static final int FIRST_WITHOUT_LENGTH = 0xD0;
    private static final int START = 0xD8;
    private static final int END = 0xD9;
    private static final int START_OF_SCAN = 0xDA;

    static JpegScans of(byte[] file) {
        boolean progressive = false;
        int scans = 0;
        int at = 2;
        while (at + 1 < file.length) {
            int marker = marker(file, at);
            if (marker == END) {
                return new JpegScans(progressive, scans, true);
            }
            if (marker < 0 || standsAlone(marker)) {
                at++;
                continue;
            }
            progressive |= needsWholePicture(marker);
            scans += marker == START_OF_SCAN ? 1 : 0;
            at += 2 + length(file, at + 2);
        }
        return new JpegScans(progressive, scans, false);
    }

    /// The code of the marker at this place, -1 when there is none: a filler, a stuffed zero or
    /// data.
    private static int marker(byte[] file, int at) {
        int code = file[at + 1] & 0xFF;
        return (file[at] & 0xFF) == 0xFF && code != 0 && code != 0xFF ? code : -1;
    }

    private static boolean standsAlone(int marker) {
        return marker == 0x01 || (marker >= FIRST_WITHOUT_LENGTH && marker <= START);
    }

    /// Every frame but the two sequential ones; C4, C8 and CC are no frames.
    private static boolean needsWholePicture(int marker) {
        return marker >= START_OF_FRAME
                && marker <= LAST_START_OF_FRAME
                && marker != BASELINE
                && marker != EXTENDED
                && marker != 0xC4
                && marker != 0xC8
                && marker != 0xCC;
    }

    private static int length(byte[] file, int at) {
        if (at + 1 >= file.length) {
            return file.length;
        }
        return Math.max(2, ((file[at] & 0xFF) << 8) | (file[at + 1] & 0xFF));
    }
}
