package okno.accounts.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import okno.accounts.representation.CaseOwner;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/// Makes [CaseOwner] a parameter that any controller may take; null for who is no citizen, whom
/// the pages of cases do not let in.
@Component
class CaseOwners implements HandlerMethodArgumentResolver, WebMvcConfigurer {
    private final Acting acting;

    CaseOwners(Acting acting) {
        this.acting = acting;
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(this);
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == CaseOwner.class;
    }

    @Override
    public @Nullable CaseOwner resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        var asked = request.getNativeRequest(HttpServletRequest.class);
        return asked == null ? null : acting.owner(asked).orElse(null);
    }
}
