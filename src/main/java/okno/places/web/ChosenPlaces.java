package okno.places.web;

import jakarta.servlet.http.HttpServletRequest;
import okno.places.ChosenPlace;
import okno.places.Places;
import okno.platform.web.Cookies;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/// Reads the chosen place from its cookie, and hands it to controllers that ask for it. A cookie
/// with a replaced code means the successor; one with nonsense means no choice.
@Component
class ChosenPlaces implements HandlerMethodArgumentResolver {
    private final Places places;

    ChosenPlaces(Places places) {
        this.places = places;
    }

    ChosenPlace of(HttpServletRequest request) {
        return new ChosenPlace(places.resolve(Cookies.read(request, Cookies.PLACE)));
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == ChosenPlace.class;
    }

    @Override
    public ChosenPlace resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        HttpServletRequest asked = request.getNativeRequest(HttpServletRequest.class);
        return asked == null ? ChosenPlace.NONE : of(asked);
    }
}
