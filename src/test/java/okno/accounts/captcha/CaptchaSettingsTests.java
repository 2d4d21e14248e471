package okno.accounts.captcha;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.ApplicationContext;

class CaptchaSettingsTests {
    private final ApplicationContextRunner portal =
            new ApplicationContextRunner().withUserConfiguration(CaptchaSettings.class);

    @Test
    void takesCodesByChance() {
        portal.run(
                context -> {
                    var codes = context.getBean(CaptchaCodes.class);

                    assertThat(Stream.generate(codes::next).limit(50).distinct())
                            .hasSizeGreaterThan(40)
                            .allMatch(code -> code.matches("\\d{5}"));
                });
    }

    @Test
    void takesAFixedCodeInADemonstrationOnly() {
        portal.withPropertyValues("okno.demo.captcha=12345")
                .run(context -> assertThat(codes(context)).hasSizeGreaterThan(1));
        portal.withPropertyValues("okno.demo.captcha=12345", "spring.profiles.active=demo")
                .run(context -> assertThat(codes(context)).containsExactly("12345"));
        portal.withPropertyValues("spring.profiles.active=demo")
                .run(context -> assertThat(codes(context)).hasSizeGreaterThan(1));
    }

    @Test
    void refusesAFixedCodeThatIsNotFiveDigits() {
        portal.withPropertyValues("okno.demo.captcha=1234", "spring.profiles.active=demo")
                .run(context -> assertThat(context).hasFailed());
    }

    private static Stream<String> codes(ApplicationContext context) {
        return Stream.generate(context.getBean(CaptchaCodes.class)::next).limit(20).distinct();
    }
}
