package okno.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.ArchConfiguration;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// The walls inside modules hold, and each is seen to refuse the samples that cross it.
class ArchitectureTests {
    private static final JavaClasses PORTAL =
            new ClassFileImporter()
                    .withImportOption(new ImportOption.DoNotIncludeTests())
                    .importPackages("okno");
    private static final JavaClasses SAMPLES =
            new ClassFileImporter().importPackages("okno.house.samples");

    @ParameterizedTest
    @EnumSource
    void thePortalKeepsTheWall(Wall wall) {
        wall.rule().check(PORTAL);
    }

    @ParameterizedTest
    @EnumSource
    void theWallIsSeenToStand(Wall wall) {
        var result = wall.rule().evaluate(SAMPLES);

        assertThat(result.getFailureReport().getDetails())
                .as(wall.rule().getDescription())
                .anySatisfy(it -> assertThat(it).contains(wall.sample()));
    }

    @Test
    void testsDoNotSleep() {
        Wall.NOBODY_SLEEPS.rule().check(tests("/house/samples/"));
    }

    @Test
    void aTestThatSleepsIsSeen() {
        var result = Wall.NOBODY_SLEEPS.rule().evaluate(tests("no such folder"));

        assertThat(result.getFailureReport().getDetails())
                .anySatisfy(it -> assertThat(it).contains(Wall.NOBODY_SLEEPS.sample()));
    }

    /// Without the classes that they use, which are most of the work and say nothing here.
    private static JavaClasses tests(String except) {
        var importer =
                new ClassFileImporter()
                        .withImportOption(new ImportOption.OnlyIncludeTests())
                        .withImportOption(location -> !location.contains(except));
        return ArchConfiguration.withThreadLocalScope(
                settings -> {
                    settings.setResolveMissingDependenciesFromClassPath(false);
                    return importer.importPackages("okno");
                });
    }
}
