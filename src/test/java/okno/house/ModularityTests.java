package okno.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ImportOption;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/// The walls between modules, as their `package-info` declares them.
class ModularityTests {
    /// What is wrong with samples; their classes are not read twice for it.
    private static final List<String> WALLS = violations("walls");

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
        assertThat(WALLS)
                .anySatisfy(
                        it ->
                                assertThat(it)
                                        .contains("'below'", "'upper'", "Allowed targets: none"));
    }

    @Test
    void aModuleThatReachesIntoAnotherIsSeen() {
        assertThat(WALLS)
                .anySatisfy(
                        it ->
                                assertThat(it)
                                        .contains("'aside'", "non-exposed", "upper.inner.Inner"));
    }

    @Test
    void modulesInACircleAreSeen() {
        assertThat(violations("circle"))
                .anySatisfy(it -> assertThat(it).contains("Cycle", "left", "right"));
    }

    private static List<String> violations(String samples) {
        return ApplicationModules.of(
                        "okno.house.samples." + samples, new ImportOption.OnlyIncludeTests())
                .detectViolations()
                .getMessages();
    }
}
