package okno.accounts.captcha;

import java.security.SecureRandom;
import java.util.Locale;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;

/// Where the codes of captchas come from.
@Configuration(proxyBeanMethods = false)
class CaptchaSettings {
    /// Settings that only a demonstration reads (`okno.demo`).
    ///
    /// @param captcha five digits that become the code of every picture and sound; empty: by
    /// chance
    @ConfigurationProperties("okno.demo")
    record Demo(@DefaultValue("") String captcha) {
        Demo {
            if (!captcha.isEmpty() && !captcha.matches("\\d{" + Captchas.LENGTH + "}")) {
                throw new IllegalArgumentException("okno.demo.captcha: five digits are expected");
            }
        }
    }

    @Bean
    @Profile("!demo")
    CaptchaCodes codesByChance() {
        var random = new SecureRandom();
        return () -> String.format(Locale.ROOT, "%05d", random.nextInt(100_000));
    }

    @Configuration(proxyBeanMethods = false)
    @Profile("demo")
    @EnableConfigurationProperties(Demo.class)
    static class InDemo {
        @Bean
        CaptchaCodes codesOfDemo(Demo demo) {
            var chance = new CaptchaSettings().codesByChance();
            return demo.captcha().isEmpty() ? chance : demo::captcha;
        }
    }
}
