package okno.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import okno.places.Places;
import org.junit.jupiter.api.Test;

class PlaceNamesTests {
    private final PlaceNames names = new PlaceNames(Places.load());

    @Test
    void knowsTheRegionOfAMunicipalityThatThePortalDoesNotKnow() {
        assertThat(names.regionOf("92701000")).isEqualTo("92000000");
    }

    @Test
    void takesACodeOfNoRegionAsItIs() {
        assertThat(names.regionOf("00000001")).isEqualTo("00000001");
    }
}
