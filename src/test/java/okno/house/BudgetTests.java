package okno.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javax.lang.model.element.Modifier;
import org.junit.jupiter.api.Test;

/// Files, methods and interfaces stay small enough to be read at once.
class BudgetTests {
    private static final int PUBLIC_TYPES = 12;

    /// The exceptions. This list may only shrink.
    private static final Set<String> KNOWN = Set.of();

    /// Modules with more public types than others have, and why.
    private static final Map<String, Integer> WIDE =
            Map.of(
                    // Each number of a person, a body, an account or a charge is a type of its
                    // own.
                    "identifiers", 22,
                    // The form language is a vocabulary: each type of question, answer and
                    // condition is a type of its own.
                    "forms", 39,
                    // Three verdicts, their reasons and what they rest on are spoken by pages, by
                    // commands and by certified tools behind the verifier.
                    "signatures", 14,
                    // Names of a person, his ids and his rights are spoken everywhere.
                    "accounts", 13,
                    // A charge, a payment and what is said of them are spoken by pages, gateways,
                    // statements and applications alike.
                    "payments", 23,
                    // Its pages stand in a package of their own and need what they show.
                    "submissions", 26,
                    // Pages of citizens and of the desk stand in packages of their own.
                    "appeals", 24);

    private static final Sources CODE = Sources.under(Sources.MAIN);

    @Test
    void codeOfThePortalKeepsItsBudgets() {
        assertThat(Budget.excesses(CODE)).containsExactlyInAnyOrderElementsOf(KNOWN);
    }

    @Test
    void modulesShowFewTypes() {
        var wide =
                CODE.units().stream()
                        .filter(unit -> Sources.path(unit).getNameCount() == 6)
                        .filter(BudgetTests::isPublic)
                        .collect(
                                Collectors.groupingBy(
                                        unit -> Sources.path(unit).getName(4).toString(),
                                        Collectors.counting()));

        assertThat(wide)
                .allSatisfy(
                        (module, types) ->
                                assertThat(types)
                                        .as(module)
                                        .isLessThanOrEqualTo(
                                                WIDE.getOrDefault(module, PUBLIC_TYPES)));
        assertThat(wide.keySet()).containsAll(WIDE.keySet());
    }

    @Test
    void whatIsOverItsBudgetIsSeen() {
        var excesses = Budget.excesses(Sources.under(Sources.SAMPLES.resolve("budget")));

        assertThat(excesses)
                .containsExactlyInAnyOrder(
                        "TooLong.java: file 251",
                        "TooLong.java: lines of tooLong() 31",
                        "TooMuchAtOnce.java: dependencies 7",
                        "TooMuchAtOnce.java: parameters of tooMany() 6");
    }

    private static boolean isPublic(CompilationUnitTree unit) {
        return unit.getTypeDecls().stream()
                .anyMatch(
                        type ->
                                type instanceof ClassTree named
                                        && named.getModifiers()
                                                .getFlags()
                                                .contains(Modifier.PUBLIC));
    }
}
