package okno.accounts.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import okno.accounts.factors.Factors;
import okno.accounts.sessions.AsksAgain;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.AuthenticatedPrincipal;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/// Leads who signed in a while ago to the page that asks who he is, where a handler is marked so;
/// then back to the page, or to the form that was sent.
@Component
class ProofDemand implements HandlerInterceptor, WebMvcConfigurer {
    private final SessionMarks marks;
    private final Factors factors;
    private final FormsInWaiting forms;

    ProofDemand(SessionMarks marks, Factors factors, FormsInWaiting forms) {
        this.marks = marks;
        this.factors = factors;
        this.forms = forms;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this);
    }

    @Override
    public boolean preHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler) {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication == null
                || !(authentication.getPrincipal() instanceof AuthenticatedPrincipal me)) {
            return true;
        }
        var asked = demand(handler);
        if (asked.isEmpty()) {
            return true;
        }
        var byFactor = asked.get().factor() && factors.held(Myself.of(me).holder()).inForce();
        var session = request.getSession();
        if (byFactor ? marks.factorFresh(session) : marks.fresh(session)) {
            return true;
        }
        var back =
                request.getMethod().equals("GET")
                        ? request.getRequestURI()
                        : forms.keep(me.getName(), request).orElse("");
        var proof = Door.of(Myself.of(me).holder()).proof();
        response.setStatus(HttpStatus.SEE_OTHER.value());
        response.setHeader(
                HttpHeaders.LOCATION,
                proof
                        + (byFactor ? "?factor=true&back=" : "?back=")
                        + URLEncoder.encode(back, StandardCharsets.UTF_8));
        return false;
    }

    private static Optional<AsksAgain> demand(Object handler) {
        return handler instanceof HandlerMethod method
                ? Optional.ofNullable(method.getMethodAnnotation(AsksAgain.class))
                        .or(
                                () ->
                                        Optional.ofNullable(
                                                AnnotatedElementUtils.findMergedAnnotation(
                                                        method.getBeanType(), AsksAgain.class)))
                : Optional.empty();
    }
}
