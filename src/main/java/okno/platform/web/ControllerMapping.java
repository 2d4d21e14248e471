package okno.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// Finds the controller of an address among those whose patterns begin with the same word and have
/// as many words. Asking each of some hundred what it thinks of a request takes as long as making
/// the data of a page.
final class ControllerMapping extends RequestMappingHandlerMapping {
    /// Stands for patterns that begin with a variable, or that fit any number of words.
    private static final String ANY = "";

    private final Map<String, List<Known>> byShape = new HashMap<>();

    private record Known(RequestMappingInfo patterns, HandlerMethod handler) {}

    private record Fitting(RequestMappingInfo match, HandlerMethod handler) {}

    @Override
    protected void handlerMethodsInitialized(Map<RequestMappingInfo, HandlerMethod> handlers) {
        super.handlerMethodsInitialized(handlers);
        handlers.forEach(
                (info, handler) ->
                        info.getPatternValues().stream()
                                .map(ControllerMapping::shape)
                                .distinct()
                                .forEach(shape -> of(shape).add(new Known(info, handler))));
    }

    @Override
    protected @Nullable HandlerMethod lookupHandlerMethod(String path, HttpServletRequest request)
            throws Exception {
        var only = theOnly(request);
        if (only == null) {
            return super.lookupHandlerMethod(path, request);
        }
        request.setAttribute(BEST_MATCHING_HANDLER_ATTRIBUTE, only.handler());
        handleMatch(only.match(), path, request);
        return only.handler();
    }

    /// Where several fit or none does, the rules of Spring decide; so they do where an address is
    /// written in another way than patterns are.
    private @Nullable Fitting theOnly(HttpServletRequest request) {
        var address = request.getRequestURI();
        if (address.indexOf('%') >= 0 || address.indexOf(';') >= 0) {
            return null;
        }
        Fitting found = null;
        for (var shape : List.of(shape(address), ANY)) {
            for (var known : byShape.getOrDefault(shape, List.of())) {
                var match = getMatchingMapping(known.patterns(), request);
                if (match != null && found != null) {
                    return null;
                }
                found = match == null ? found : new Fitting(match, known.handler());
            }
        }
        return found;
    }

    private List<Known> of(String shape) {
        return byShape.computeIfAbsent(shape, _ -> new ArrayList<>());
    }

    /// The first word and how many there are.
    private static String shape(String path) {
        int end = path.indexOf('/', 1);
        var word = path.substring(Math.min(1, path.length()), end < 0 ? path.length() : end);
        var words = path.chars().filter(sign -> sign == '/').count();
        return isOpen(word) || path.contains("**") || path.contains("{*") ? ANY : word + words;
    }

    private static boolean isOpen(String word) {
        return word.chars().anyMatch(sign -> "{*?".indexOf(sign) >= 0);
    }
}
