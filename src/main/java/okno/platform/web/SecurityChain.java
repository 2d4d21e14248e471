package okno.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.ProviderNotFoundException;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.CsrfConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;

/// The one security chain, put together from the access rules of the modules. Signing in itself
/// belongs to accounts.
@Configuration(proxyBeanMethods = false)
class SecurityChain {
    @Bean
    SecurityFilterChain chain(
            HttpSecurity http,
            List<AccessRule> rules,
            List<RefusedForm> forms,
            List<OutsideCaller> callers,
            SecurityContextRepository contexts) {
        return http.authorizeHttpRequests(
                        requests -> {
                            rules.forEach(
                                    rule ->
                                            requests.requestMatchers(rule.pattern())
                                                    .hasAnyRole(rule.role().split("\\|")));
                            requests.anyRequest().permitAll();
                        })
                .securityContext(context -> context.securityContextRepository(contexts))
                .csrf(protection -> protect(protection, callers))
                .exceptionHandling(
                        refusals ->
                                refusals.authenticationEntryPoint(
                                                (request, response, e) ->
                                                        toSignIn(rules, forms, request, response))
                                        .accessDeniedHandler(
                                                (request, response, e) ->
                                                        refuse(request, response, e)))
                .headers(HeadersConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .build();
    }

    private static void protect(
            CsrfConfigurer<HttpSecurity> protection, List<OutsideCaller> callers) {
        var tokens = new CookieCsrfTokenRepository();
        tokens.setCookieCustomizer(cookie -> cookie.sameSite("Lax"));
        tokens.setCookieName("okno-csrf");
        protection
                .csrfTokenRepository(tokens)
                .ignoringRequestMatchers(
                        callers.stream().map(OutsideCaller::pattern).toArray(String[]::new));
    }

    @Bean
    SecurityContextRepository securityContexts() {
        return new HttpSessionSecurityContextRepository();
    }

    /// Keeps Spring Boot from making a user of its own; accounts signs people in by its own verbs.
    @Bean
    AuthenticationManager authenticationManager() {
        return authentication -> {
            throw new ProviderNotFoundException("sign-in belongs to accounts");
        };
    }

    private static void refuse(
            HttpServletRequest request, HttpServletResponse response, AccessDeniedException e)
            throws IOException {
        if (e instanceof CsrfException) {
            StaleForm.mark(request);
        }
        response.sendError(HttpServletResponse.SC_FORBIDDEN);
    }

    private static void toSignIn(
            List<AccessRule> rules,
            List<RefusedForm> forms,
            HttpServletRequest request,
            HttpServletResponse response) {
        var paths = PathPatternRequestMatcher.withDefaults();
        var signIn =
                rules.stream()
                        .filter(rule -> paths.matcher(rule.pattern()).matches(request))
                        .map(AccessRule::signInPath)
                        .findFirst()
                        .orElse("/login");
        var back = wayBack(forms, request);
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader(
                "Location",
                back.isEmpty()
                        ? signIn
                        : signIn + "?back=" + URLEncoder.encode(back, StandardCharsets.UTF_8));
    }

    /// A page is opened again; a form waits where its sender will find it.
    private static String wayBack(List<RefusedForm> forms, HttpServletRequest request) {
        if (request.getMethod().equals("GET")) {
            return PageContexts.pathOf(request);
        }
        return forms.stream().flatMap(form -> form.keep(request).stream()).findFirst().orElse("");
    }
}
