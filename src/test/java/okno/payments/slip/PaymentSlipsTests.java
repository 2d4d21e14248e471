package okno.payments.slip;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.io.ByteArrayInputStream;
import java.util.Map;
import okno.identifiers.Uin;
import okno.payments.Kopecks;
import okno.payments.Payees;
import okno.testing.OknoTest;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;

@OknoTest
class PaymentSlipsTests {
    private static final PaymentDetails DETAILS =
            new PaymentDetails(
                    Payees.treasury(),
                    new Kopecks(250_000),
                    "Госпошлина за апостиль",
                    new Uin("1114565226000000000000171"));

    private static final Map<DecodeHintType, Boolean> CLOSELY =
            Map.of(DecodeHintType.TRY_HARDER, true);

    @Autowired private PaymentSlips slips;

    @Test
    void areDocumentsThatArchivesTake() throws Exception {
        VeraGreenfieldFoundryProvider.initialise();
        try (var foundry = Foundries.defaultInstance();
                var parser = foundry.createParser(new ByteArrayInputStream(slips.of(DETAILS, "")));
                var validator = foundry.createValidator(PDFAFlavour.PDFA_2_A, false)) {
            assertThat(validator.validate(parser).getFailedChecks()).isEmpty();
        }
    }

    @Test
    void sayTheSameToTheCashierAndToThePayerOnOneSheet() throws Exception {
        try (var document = Loader.loadPDF(slips.of(DETAILS, "Иванов И. И."))) {
            var text = new PDFTextStripper().getText(document);

            assertThat(document.getNumberOfPages()).isEqualTo(1);
            assertThat(text)
                    .contains("Извещение", "Квитанция")
                    .contains("2 500,00 ₽".replace(' ', '\u00A0'));
            assertThat(text.split("03100643000000012100", -1)).hasSize(3);
            assertThat(text.split("Иванов И. И.", -1)).hasSize(3);
        }
    }

    @Test
    void carryACodeThatACameraReads() throws Exception {
        try (var document = Loader.loadPDF(slips.of(DETAILS, ""))) {
            var picture = new PDFRenderer(document).renderImageWithDPI(0, 300);
            int width = picture.getWidth();
            int height = picture.getHeight();
            var pixels = picture.getRGB(0, 0, width, height, null, 0, width);
            var source = new RGBLuminanceSource(width, height, pixels);
            var bitmap = new BinaryBitmap(new HybridBinarizer(source));

            assertThat(new QRCodeReader().decode(bitmap, CLOSELY).getText())
                    .isEqualTo(PaymentCode.write(DETAILS));
        }
    }
}
