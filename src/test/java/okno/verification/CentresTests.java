package okno.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.util.List;
import okno.agencies.Agencies;
import okno.places.Places;
import okno.platform.shipped.ContentFile;
import okno.platform.shipped.WrongContent;
import org.junit.jupiter.api.Test;

class CentresTests {
    private final Places places = Places.load();
    private final Agencies agencies = Agencies.load(places);
    private final Centres centres =
            CentreReader.read(ContentFile.in("packages/centres", ".yaml"), places, agencies);

    @Test
    void areWhereTheMemosSendPeople() {
        var chelyabinsk = centres.around(places.find("75701000").orElseThrow());
        var minvody = centres.around(places.find("07539000").orElseThrow());

        assertThat(chelyabinsk).extracting(Centre::type).contains(CentreType.values());
        assertThat(minvody).extracting(Centre::type).contains(CentreType.values());
        assertThat(centres.find("uszn-chelyabinsk-tsentralny"))
                .map(centre -> centre.office().zone().getId())
                .contains("Asia/Yekaterinburg");
    }

    @Test
    void ofTheRegionAreShownWhereAPlaceHasNone() {
        var georgievsk =
                places.municipalities("07000000").stream()
                        .filter(place -> centres.all().stream().noneMatch(it -> it.isIn(place)))
                        .findFirst()
                        .orElseThrow();

        assertThat(centres.around(georgievsk))
                .isNotEmpty()
                .allSatisfy(centre -> assertThat(centre.place()).startsWith("07"));
    }

    @Test
    void ofADistrictWithinARegionAreNotThoseOfTheRegion() {
        var file =
                """
                centres:
                  - office: uszn-chelyabinsk-tsentralny
                    type: uszn
                    place: "71000000"
                    near: "57.15, 65.53"
                """;
        var content = file.getBytes(StandardCharsets.UTF_8);
        var files = List.of(new ContentFile("packages/centres/x.yaml", content));
        var tyumen = CentreReader.read(files, places, agencies);

        assertThat(tyumen.around(places.find("71900000").orElseThrow())).isEmpty();
        assertThat(tyumen.around(places.find("71000000").orElseThrow())).hasSize(1);
    }

    @Test
    void saySoWhenAFileIsWrong() {
        var file =
                """
                centres:
                  - office: nowhere
                    type: bank
                    place: "1"
                    near: here
                """;
        var files =
                List.of(
                        new ContentFile(
                                "packages/centres/x.yaml", file.getBytes(StandardCharsets.UTF_8)));

        assertThatExceptionOfType(WrongContent.class)
                .isThrownBy(() -> CentreReader.read(files, places, agencies));
    }
}
