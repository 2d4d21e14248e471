package okno.attachments;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.MemoryCacheImageInputStream;

/// Decodes a picture from its first line to its last, keeping only every n-th dot of it.
final class ImageCheck {
    /// The largest phone photos that fit into a file are of 108 million dots.
    private static final long MAX_DOTS = 120_000_000;

    /// What is decoded only as a whole, and so held in memory as a whole.
    private static final long MAX_DOTS_AT_ONCE = 40_000_000;

    /// A strip of a TIFF is unpacked in memory, with as many samples a dot as the file says: a page
    /// of A4 in colour at 400 dots an inch is 46 MB.
    private static final long MAX_STRIP_BYTES = 64L * 1024 * 1024;

    /// Each pass over a picture costs as much as the picture; encoders make about ten.
    private static final int MAX_SCANS = 100;

    private static final int KEPT_SIDE = 500;

    private ImageCheck() {}

    static Optional<Refusal> jpegFlaw(byte[] content) {
        var scans = JpegScans.of(content);
        if (!scans.complete() || scans.scans() > MAX_SCANS) {
            return Optional.of(Refusal.DAMAGED);
        }
        return flaw("jpeg", content, scans.progressive() ? MAX_DOTS_AT_ONCE : MAX_DOTS);
    }

    static Optional<Refusal> pngFlaw(byte[] content) {
        return flaw("png", content, MAX_DOTS);
    }

    static Optional<Refusal> tiffFlaw(byte[] content) {
        return flaw("tiff", content, MAX_DOTS_AT_ONCE);
    }

    private static Optional<Refusal> flaw(String format, byte[] content, long maxPiece) {
        var reader = ImageIO.getImageReadersByFormatName(format).next();
        try (var input = new MemoryCacheImageInputStream(new ByteArrayInputStream(content))) {
            reader.setInput(input, false, true);
            return decodes(reader, maxPiece) ? Optional.empty() : Optional.of(Refusal.TOO_DETAILED);
        } catch (IOException | RuntimeException e) {
            // The readers of the JDK meet broken files with exceptions of many kinds.
            return Optional.of(Refusal.DAMAGED);
        } finally {
            reader.dispose();
        }
    }

    /// Decodes page by page. Pages beyond what one picture may have are not looked at: they cost
    /// time, and whoever scans in one go breaks the first ones too.
    ///
    /// @param maxPiece most dots of a tile, or of a picture without tiles
    /// @return false when there are more dots than may be decoded
    private static boolean decodes(ImageReader reader, long maxPiece) throws IOException {
        int pages = reader.getNumImages(true);
        long left = MAX_DOTS;
        for (int page = 0; page < pages && left > 0; page++) {
            long dots = (long) reader.getWidth(page) * reader.getHeight(page);
            long piece = (long) reader.getTileWidth(page) * reader.getTileHeight(page);
            if (dots > MAX_DOTS || piece > maxPiece || tooDeep(reader, page, piece)) {
                return false;
            }
            decode(reader, page);
            left -= dots;
        }
        return true;
    }

    /// Only the reader of TIFF unpacks pieces whole, and only it cannot read plain rasters.
    private static boolean tooDeep(ImageReader reader, int page, long piece) throws IOException {
        if (reader.canReadRaster()) {
            return false;
        }
        var samples = reader.getImageTypes(page).next().getSampleModel().getSampleSize();
        return piece * Arrays.stream(samples).sum() > MAX_STRIP_BYTES * Byte.SIZE;
    }

    private static void decode(ImageReader reader, int page) throws IOException {
        var sparse = sparse(reader, page);
        if (reader.canReadRaster()) {
            reader.readRaster(page, sparse);
        } else {
            reader.read(page, sparse);
        }
    }

    private static ImageReadParam sparse(ImageReader reader, int page) throws IOException {
        int step = Math.ceilDiv(Math.max(reader.getWidth(page), reader.getHeight(page)), KEPT_SIDE);
        var param = reader.getDefaultReadParam();
        param.setSourceSubsampling(step, step, 0, 0);
        return param;
    }
}
