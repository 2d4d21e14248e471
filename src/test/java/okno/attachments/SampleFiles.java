package okno.attachments;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;

/// Real files of every kind, good and bad, made where they are needed.
public final class SampleFiles {
    private SampleFiles() {}

    /// A PDF with this many empty pages.
    public static byte[] pdf(int pages) {
        try (var document = new PDDocument()) {
            for (int page = 0; page < pages; page++) {
                document.addPage(new PDPage());
            }
            return saved(document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static byte[] lockedPdf(String password) throws IOException {
        try (var document = new PDDocument()) {
            document.addPage(new PDPage());
            document.protect(
                    new StandardProtectionPolicy("owner", password, new AccessPermission()));
            return saved(document);
        }
    }

    /// A PDF whose page holds a stream of zeros, a thousand times larger than the file.
    static byte[] pdfBomb(int megabytes) throws IOException {
        try (var document = new PDDocument()) {
            var page = new PDPage();
            document.addPage(page);
            var stream = new COSStream();
            try (var out = stream.createOutputStream(COSName.FLATE_DECODE)) {
                zeros(out, megabytes);
            }
            page.getCOSObject().setItem(COSName.CONTENTS, stream);
            return saved(document);
        }
    }

    /// A PDF whose only page lies under as many pages of pages.
    static byte[] deepPdf(int depth) {
        var pdf = new StringBuilder("%PDF-1.4\n1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\n");
        for (int object = 2; object < depth; object++) {
            pdf.append(object)
                    .append(" 0 obj\n<</Type/Pages/Count 1/Kids[")
                    .append(object + 1)
                    .append(" 0 R]>>\nendobj\n");
        }
        pdf.append(depth).append(" 0 obj\n<</Type/Page>>\nendobj\ntrailer\n<</Root 1 0 R>>\n%%EOF");
        return utf8(pdf.toString());
    }

    /// A PDF of streams that unpack to 127 MB each before a mistake shows at their end.
    static byte[] pdfOfBrokenBombs(int count) throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var deflater = new DeflaterOutputStream(packed)) {
            zeros(deflater, 127);
        }
        var stream = packed.toByteArray();
        stream[stream.length - 1] ^= 1;
        var pdf = new ByteArrayOutputStream();
        pdf.write(utf8("%PDF-1.4\n"));
        for (int object = 1; object <= count; object++) {
            pdf.write(utf8(object + " 0 obj\n<</Filter/FlateDecode>>\nstream\n"));
            pdf.write(stream);
            pdf.write(utf8("\nendstream\nendobj\n"));
        }
        pdf.write(utf8("trailer\n<</Root 1 0 R>>\n%%EOF"));
        return pdf.toByteArray();
    }

    /// A TIFF of a few bytes that promises one strip of so many dots and samples.
    static byte[] tiffBomb(int side, int samples) {
        int data = 8 + 2 + 9 * 12 + 4;
        var tiff = ByteBuffer.allocate(data + 2 * samples + 100).order(ByteOrder.LITTLE_ENDIAN);
        tiff.put(utf8("II*\0")).putInt(8).putShort((short) 9);
        tag(tiff, 256, 1, side);
        tag(tiff, 257, 1, side);
        tiff.putShort((short) 258).putShort((short) 3).putInt(samples).putInt(data);
        tag(tiff, 259, 1, 1);
        tag(tiff, 262, 1, 2);
        tag(tiff, 273, 1, data + 2 * samples);
        tag(tiff, 277, 1, samples);
        tag(tiff, 278, 1, side);
        tag(tiff, 279, 1, 100);
        tiff.putInt(0);
        for (int sample = 0; sample < samples; sample++) {
            tiff.putShort((short) 16);
        }
        return tiff.array();
    }

    private static void tag(ByteBuffer tiff, int tag, int count, int value) {
        tiff.putShort((short) tag).putShort((short) 4).putInt(count).putInt(value);
    }

    /// A picture as a phone or a scanner gives it.
    ///
    /// @param format `jpeg`, `png` or `tiff`
    public static byte[] image(String format) {
        try {
            var out = new ByteArrayOutputStream();
            ImageIO.write(drawing(800, 600), format, out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static byte[] progressiveJpeg() throws IOException {
        var writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        var out = new ByteArrayOutputStream();
        try (var stream = new MemoryCacheImageOutputStream(out)) {
            writer.setOutput(stream);
            var param = writer.getDefaultWriteParam();
            param.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
            writer.write(null, new IIOImage(drawing(800, 600), null, null), param);
        }
        writer.dispose();
        return out.toByteArray();
    }

    static byte[] tiffOfPages(int pages) throws IOException {
        var writer = ImageIO.getImageWritersByFormatName("tiff").next();
        var out = new ByteArrayOutputStream();
        try (var stream = new MemoryCacheImageOutputStream(out)) {
            writer.setOutput(stream);
            writer.prepareWriteSequence(null);
            for (int page = 0; page < pages; page++) {
                writer.writeToSequence(new IIOImage(drawing(300, 400), null, null), null);
            }
            writer.endWriteSequence();
        }
        writer.dispose();
        return out.toByteArray();
    }

    /// A PNG of a few bytes that says it is of 30 000 by 30 000 dots.
    static byte[] pngBomb() {
        var png = image("png");
        var crc = new CRC32();
        var header = Arrays.copyOfRange(png, 12, 29);
        header[6] = header[10] = 0x75;
        header[7] = header[11] = 0x30;
        crc.update(header);
        System.arraycopy(header, 0, png, 12, header.length);
        for (int octet = 0; octet < 4; octet++) {
            png[29 + octet] = (byte) (crc.getValue() >> (24 - 8 * octet));
        }
        return png;
    }

    /// A document of Word with further parts.
    public static byte[] docx(String... furtherParts) {
        var parts = new LinkedHashMap<String, byte[]>();
        parts.put("[Content_Types].xml", utf8("<Types/>"));
        parts.put("word/document.xml", utf8("<w:document>Заявление</w:document>"));
        Arrays.stream(furtherParts).forEach(part -> parts.put(part, utf8("part")));
        return zip(parts);
    }

    static byte[] docxBomb(int megabytes) {
        return zip(
                Map.of(
                        "[Content_Types].xml",
                        utf8("<Types/>"),
                        "word/document.xml",
                        new byte[megabytes * 1024 * 1024]));
    }

    static byte[] zip(Map<String, byte[]> parts) {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /// The head of a container of old Office files, with the name of a stream in it.
    static byte[] compoundFile(String stream) {
        var file = new byte[4096];
        var head = new int[] {0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1};
        for (int i = 0; i < head.length; i++) {
            file[i] = (byte) head[i];
        }
        var name = stream.getBytes(StandardCharsets.UTF_16LE);
        System.arraycopy(name, 0, file, 2048, name.length);
        return file;
    }

    /// The head of a photo as phones of Apple store it.
    static byte[] heic() {
        return utf8("\0\0\0\u0018ftypheic\0\0\0\0mif1heic" + "\0".repeat(200));
    }

    static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static byte[] cut(byte[] file, int promille) {
        return Arrays.copyOf(file, (int) ((long) file.length * promille / 1000));
    }

    private static BufferedImage drawing(int width, int height) {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var graphics = image.createGraphics();
        for (int line = 0; line < height; line += 10) {
            graphics.setColor(new Color(line % 256, 80, 200 - line % 200));
            graphics.drawLine(0, line, width, height - line);
        }
        graphics.dispose();
        return image;
    }

    private static void zeros(OutputStream out, int megabytes) throws IOException {
        var megabyte = new byte[1024 * 1024];
        for (int i = 0; i < megabytes; i++) {
            out.write(megabyte);
        }
    }

    private static byte[] saved(PDDocument document) throws IOException {
        var out = new ByteArrayOutputStream();
        document.save(out);
        return out.toByteArray();
    }
}
