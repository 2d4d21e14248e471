package okno.catalogue.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import okno.catalogue.ServiceExchange;
import okno.catalogue.ServiceVersion;
import okno.content.ContentPart;
import okno.content.FileProblems;
import okno.places.Places;
import okno.testing.OknoTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@OknoTest
class ServiceCardsTests {
    private static final String ARCHIVES = "agency: stavropol-archives";

    @Autowired private ServiceCards cards;
    @Autowired private Places places;

    @Test
    void offersAnOrderOnlyWhereSomebodyTakesIt() {
        var stavropol = places.find("07000000");

        assertThat(cards.current(version(ARCHIVES), stavropol).orderable()).isNotEmpty();
        assertThat(cards.current(version("agency: sfr"), stavropol).orderable()).isEmpty();
        assertThat(cards.current(version("agency: sfr"), Optional.empty()).orderable()).isEmpty();
    }

    private ServiceVersion version(String agency) {
        var yaml = shipped().replaceFirst(ARCHIVES, agency).replaceFirst("(?m)^bodies:.*\\n", "");
        var part = new ContentPart("sample", 1, yaml.getBytes(StandardCharsets.UTF_8));
        var content = ServiceExchange.load(places).read(part, new FileProblems("sample"));
        return new ServiceVersion(UUID.randomUUID(), 1, "", Instant.EPOCH, content.orElseThrow());
    }

    private static String shipped() {
        try {
            return Files.readString(
                    Path.of(
                            "src/main/resources/packages/services/"
                                    + "archive-social-legal-request.yaml"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
