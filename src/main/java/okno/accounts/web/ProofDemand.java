package okno.accounts.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import okno.accounts.SignedInStaff;
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

/// Leads who signed in a while ago to the page that asks for the password, where a handler is
/// marked so; then back to the page, or to the form that was sent.
@Component
class ProofDemand implements HandlerInterceptor, WebMvcConfigurer {
    private final SessionMarks marks;
    private final FormsInWaiting forms;

    ProofDemand(SessionMarks marks, FormsInWaiting forms) {
        this.marks = marks;
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
        if (!asks(handler)
                || authentication == null
                || !(authentication.getPrincipal() instanceof AuthenticatedPrincipal me)
                || marks.fresh(request.getSession())) {
            return true;
        }
        var staff = me instanceof SignedInStaff;
        var proof = staff ? ProofController.STAFF : ProofController.CITIZENS;
        var back =
                request.getMethod().equals("GET")
                        ? request.getRequestURI()
                        : forms.keep(me.getName(), request).orElse("");
        response.setStatus(HttpStatus.SEE_OTHER.value());
        response.setHeader(
                HttpHeaders.LOCATION,
                proof + "?back=" + URLEncoder.encode(back, StandardCharsets.UTF_8));
        return false;
    }

    private static boolean asks(Object handler) {
        return handler instanceof HandlerMethod method
                && (method.hasMethodAnnotation(AsksAgain.class)
                        || AnnotatedElementUtils.hasAnnotation(
                                method.getBeanType(), AsksAgain.class));
    }
}
