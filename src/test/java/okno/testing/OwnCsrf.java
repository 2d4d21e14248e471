package okno.testing;

import java.util.List;
import java.util.Objects;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.test.util.ReflectionTestUtils;

/// Spring Security's `csrf()` for mock requests exchanges the repository of tokens in the filter of
/// the whole context, for good. This puts the portal's own back, so that the tests after it meet
/// the portal as it is.
public final class OwnCsrf implements SmartInitializingSingleton {
    private static final String FIELD = "tokenRepository";

    private final List<SecurityFilterChain> chains;
    private Object own = "";

    OwnCsrf(List<SecurityFilterChain> chains) {
        this.chains = chains;
    }

    @Override
    public void afterSingletonsInstantiated() {
        own = Objects.requireNonNull(ReflectionTestUtils.getField(filter(), FIELD));
    }

    void putBack() {
        ReflectionTestUtils.setField(filter(), FIELD, own);
    }

    private CsrfFilter filter() {
        return chains.stream()
                .flatMap(chain -> chain.getFilters().stream())
                .filter(CsrfFilter.class::isInstance)
                .map(CsrfFilter.class::cast)
                .findFirst()
                .orElseThrow();
    }
}
