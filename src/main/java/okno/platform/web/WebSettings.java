package okno.platform.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Objects;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.http.CacheControl;
import org.springframework.session.jdbc.PostgreSqlJdbcIndexedSessionRepositoryCustomizer;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/// The web kit's beans: templates compiled at build, texts of all modules, static files kept by
/// browsers for a year.
@Configuration(proxyBeanMethods = false)
class WebSettings implements WebMvcConfigurer {
    @Bean
    TemplateEngine templateEngine() {
        return TemplateEngine.createPrecompiled(null, ContentType.Html, null, "oknojte");
    }

    /// The texts of every module: `messages/MODULE.properties` in Russian,
    /// `messages/MODULE_en.properties` in English.
    @Bean
    MessageSource messageSource() throws IOException {
        var files =
                new PathMatchingResourcePatternResolver()
                        .getResources("classpath*:messages/*.properties");
        var texts =
                new ModuleTexts(
                        Arrays.stream(files)
                                .map(file -> Objects.requireNonNull(file.getFilename()))
                                .filter(name -> !name.contains("_"))
                                .map(name -> name.substring(0, name.indexOf('.')))
                                .distinct()
                                .sorted()
                                .toList());
        texts.setDefaultEncoding("UTF-8");
        texts.setFallbackToSystemLocale(false);
        return texts;
    }

    @Bean
    CookieSerializer sessionCookie() {
        var cookie = new SessionCookie();
        cookie.setCookieName(Cookies.SESSION);
        cookie.setUseHttpOnlyCookie(true);
        cookie.setSameSite("Lax");
        cookie.setCookiePath("/");
        return cookie;
    }

    /// Two requests that note the same thing in a session for the first time, at two clicks, both
    /// succeed: the later one wins.
    @Bean
    PostgreSqlJdbcIndexedSessionRepositoryCustomizer sessionRaces() {
        return new PostgreSqlJdbcIndexedSessionRepositoryCustomizer();
    }

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler("/static/**")
                .addResourceLocations("classpath:/static/")
                .setCacheControl(
                        CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable());
    }
}
