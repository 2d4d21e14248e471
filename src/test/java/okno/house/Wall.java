package okno.house;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.conditions.ArchPredicates.are;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import java.nio.charset.Charset;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TimeZone;
import java.util.function.Predicate;
import okno.submissions.Reconsideration;
import org.springframework.transaction.annotation.Transactional;

/// The walls inside modules. Packages are named from their middle on, so that samples can stand
/// where the real classes stand.
@SuppressWarnings("ImmutableEnumChecker") // A rule is immutable, its type does not say so.
enum Wall {
    IDENTIFIERS_ARE_PURE(
            "ImpureIdentifier", pure("..identifiers..", "the form language stands on them")),
    TERMS_ARE_PURE("ImpureTerm", pure("..terms..", "portal, command line and checker count alike")),
    CONTENT_IS_PURE(
            "ImpureContent",
            classes()
                    .that(resideInAnyPackage("..content.."))
                    .and(are(code()))
                    .should()
                    .onlyDependOnClassesThat(
                            resideInAnyPackage(
                                    "java..",
                                    "org.jspecify..",
                                    "org.yaml.snakeyaml..",
                                    "tools.jackson.core..",
                                    "de.siegmar.fastcsv..",
                                    "..content.."))
                    .because("the form language stands on it")),
    FORMS_ARE_PURE(
            "ImpureForm",
            classes()
                    .that(resideInAnyPackage("..forms.."))
                    .and(are(code()))
                    .should()
                    .onlyDependOnClassesThat(
                            resideInAnyPackage(
                                    "java..",
                                    "org.jspecify..",
                                    "..forms..",
                                    "..content..",
                                    "..identifiers.."))
                    .because("pages, desk, PDF and interfaces must interpret a form alike")),
    WEB_STAYS_IN_WEB(
            "KnowsTheRequest",
            noClasses()
                    .that()
                    .resideOutsideOfPackages("..web..", "okno.platform..", "okno.launch..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage("org.springframework.web..", "jakarta.servlet..")
                    .because("a use case is asked by pages, jobs and commands alike")),
    CONTROLLERS_ARE_HIDDEN(
            "OpenController",
            noClasses()
                    .that()
                    .haveSimpleNameEndingWith("Controller")
                    .should()
                    .bePublic()
                    .because("nobody calls a controller but the server")),
    STORES_ARE_HIDDEN(
            "OpenStore",
            noClasses()
                    .that()
                    .haveSimpleNameEndingWith("Store")
                    .should()
                    .bePublic()
                    .because("only the use cases of a module may name its SQL")),
    WEB_OPENS_NO_TRANSACTION(
            "Transacting",
            noMethods()
                    .that()
                    .areDeclaredInClassesThat(resideInAnyPackage("..web.."))
                    .should()
                    .beAnnotatedWith(Transactional.class)
                    .because("a transaction is a use case, not a request")),
    ONLY_COMPLAINTS_BRING_CASES_BACK(
            "ReopensCases",
            noClasses()
                    .that()
                    .resideOutsideOfPackages("okno.appeals..", "okno.submissions..")
                    .should()
                    .dependOnClassesThat()
                    .belongToAnyOf(Reconsideration.class)
                    .because("what has ended comes back by the decision on a complaint alone")),
    TIME_COMES_FROM_THE_CLOCK(
            "KnowsTheTime",
            noClasses()
                    .should()
                    .callMethodWhere(
                            targets(
                                    "now() without a clock",
                                    target ->
                                            target.getOwner().getPackageName().equals("java.time")
                                                    && target.getName().equals("now")
                                                    && parameters(target) == 0))
                    .orShould()
                    .callMethod(System.class, "currentTimeMillis")
                    .because("tests move the clock, and a place has a zone of its own")),
    THE_CLOCK_IS_INJECTED(
            "HasItsOwnClock",
            noClasses()
                    .that()
                    .resideOutsideOfPackages("okno.platform", "okno.launch..")
                    .should()
                    .callMethodWhere(
                            targets(
                                    "a clock of its own",
                                    target ->
                                            target.getOwner().isEquivalentTo(Clock.class)
                                                    && target.getName().startsWith("system")))
                    .because("there is one clock")),
    LOCALE_ZONE_AND_CHARSET_ARE_NAMED(
            "TakesDefaults",
            noClasses()
                    .should()
                    .callMethodWhere(targets("defaults of the machine", Wall::takesDefault))
                    .because("the result must not depend on where the server stands")),
    NOTHING_IS_PRINTED(
            "Prints",
            noClasses()
                    .that()
                    .resideOutsideOfPackage("okno.launch..")
                    .should()
                    .accessTargetWhere(targets("the console", Wall::prints))
                    .because("what matters is logged, and logs hold no personal data")),
    NOBODY_SLEEPS(
            "Sleeps",
            noClasses()
                    .should()
                    .callMethodWhere(
                            targets(
                                    "Thread.sleep",
                                    target ->
                                            target.getOwner().isEquivalentTo(Thread.class)
                                                    && target.getName().equals("sleep")))
                    .because("a test that waits by the clock fails by the clock"));

    private static final Map<Class<?>, Set<String>> DEFAULTS =
            Map.of(
                    Locale.class, Set.of("getDefault"),
                    TimeZone.class, Set.of("getDefault"),
                    ZoneId.class, Set.of("systemDefault"),
                    Charset.class, Set.of("defaultCharset"),
                    String.class, Set.of("toLowerCase", "toUpperCase", "getBytes"));

    private final String sample;
    private final ArchRule rule;

    /// @param sample the simple name of a class under `samples` that crosses the wall
    Wall(String sample, ArchRule rule) {
        this.sample = sample;
        this.rule = rule;
    }

    String sample() {
        return sample;
    }

    ArchRule rule() {
        return rule;
    }

    private static ArchRule pure(String packages, String reason) {
        return classes()
                .that(resideInAnyPackage(packages))
                .and(are(code()))
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage("java..", "org.jspecify..", packages))
                .because(reason);
    }

    /// Annotations of packages are for the compiler and the checkers.
    private static DescribedPredicate<JavaClass> code() {
        return describe("code", it -> !it.getSimpleName().equals("package-info"));
    }

    private static <A extends JavaAccess<?>> DescribedPredicate<A> targets(
            String what, Predicate<AccessTarget> predicate) {
        return describe(what, access -> predicate.test(access.getTarget()));
    }

    private static int parameters(AccessTarget target) {
        return target instanceof AccessTarget.CodeUnitAccessTarget call
                ? call.getRawParameterTypes().size()
                : -1;
    }

    private static boolean takesDefault(AccessTarget target) {
        return parameters(target) == 0
                && DEFAULTS.entrySet().stream()
                        .anyMatch(
                                it ->
                                        target.getOwner().isEquivalentTo(it.getKey())
                                                && it.getValue().contains(target.getName()));
    }

    private static boolean prints(AccessTarget target) {
        return target.getName().equals("printStackTrace")
                || (target.getOwner().isEquivalentTo(System.class)
                        && Set.of("out", "err").contains(target.getName()));
    }
}
