package okno.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import okno.catalogue.PackageSet.Source;
import okno.platform.shipped.ContentFile;
import okno.testing.OknoTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

@OknoTest
class PublicationsTests {

    @Autowired private Publications publications;
    @Autowired private Catalogue catalogue;
    @Autowired private JdbcClient jdbc;

    private final String slug = "sample-" + UUID.randomUUID();

    @Test
    void sameContentStaysTheSameVersion() {
        var first = publish("Первая");
        var second = publish("Первая");

        assertThat(second).isEqualTo(first);
        assertThat(first.number()).isEqualTo(1);
    }

    @Test
    void otherContentIsTheNextVersionAndTheOldOneStaysReadable() {
        var first = publish("Первая");
        var second = publish("Вторая");
        var third = publish("Первая");

        assertThat(second.number()).isEqualTo(2);
        assertThat(third.number()).isEqualTo(3);
        assertThat(catalogue.version(first.id())).contains(first);
        assertThat(catalogue.version(second.id()))
                .map(version -> version.content().title())
                .contains("Вторая");
    }

    @Test
    void everyShippedServiceHasAVersionThatCanBeReadBack() {
        assertThat(catalogue.services())
                .isNotEmpty()
                .allMatch(service -> catalogue.version(service.id()).equals(find(service)));
    }

    @Test
    void publishedVersionCannotBeChangedOrDeleted() {
        var id = publish("Первая").id();

        for (var sql :
                List.of(
                        "update catalogue.service_version set number = 9 where id = ?",
                        "delete from catalogue.service_version where id = ?")) {
            assertThatExceptionOfType(DataAccessException.class)
                    .isThrownBy(() -> jdbc.sql(sql).param(id).update());
        }
    }

    @Test
    void unknownVersionIsNotFound() {
        assertThat(catalogue.version(UUID.randomUUID())).isEmpty();
    }

    private Optional<ServiceVersion> find(ServiceVersion service) {
        return catalogue.find(service.slug());
    }

    private ServiceVersion publish(String title) {
        var yaml = SamplePackage.atOffice(slug, title, "");
        var file = new ContentFile(slug, yaml.getBytes(StandardCharsets.UTF_8));
        return publications.publish(List.of(new Source(file, SamplePackage.read(yaml)))).getFirst();
    }
}
