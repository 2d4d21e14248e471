package okno.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ImportOption;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.core.Violations;

/// The walls between modules, as their `package-info` declares them.
class ModularityTests {
    @Test
    void modulesUseOnlyWhatTheyDeclareAndNeverInCircles() {
        assertThat(ApplicationModules.of("okno").detectViolations().getMessages()).isEmpty();
    }

    /// The tests' classes come first on the class path, and their `package-info` would hide what
    /// the module declares.
    @Test
    void noTestHidesTheDeclarationOfAModule() {
        assertThat(Sources.files(Sources.TEST, "package-info.java"))
                .map(file -> Sources.MAIN.resolve(Sources.TEST.relativize(file)))
                .noneMatch(Files::exists);
    }

    @Test
    void aModuleThatUsesAnUndeclaredOneIsSeen() {
        assertThat(violations("walls").getMessages())
                .anySatisfy(
                        it ->
                                assertThat(it)
                                        .contains("'below'", "'upper'", "Allowed targets: none"));
    }

    @Test
    void aModuleThatReachesIntoAnotherIsSeen() {
        assertThat(violations("walls").getMessages())
                .anySatisfy(
                        it ->
                                assertThat(it)
                                        .contains("'aside'", "non-exposed", "upper.inner.Inner"));
    }

    @Test
    void modulesInACircleAreSeen() {
        assertThat(violations("circle").getMessages())
                .anySatisfy(it -> assertThat(it).contains("Cycle", "left", "right"));
    }

    private static Violations violations(String samples) {
        return ApplicationModules.of(
                        "okno.house.samples." + samples, new ImportOption.OnlyIncludeTests())
                .detectViolations();
    }
}
