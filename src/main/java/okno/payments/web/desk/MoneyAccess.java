package okno.payments.web.desk;

import okno.platform.web.AccessRule;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/// Money at the desk is for treasurers alone. These rules stand before that of the desk as a whole:
/// the first one that fits decides.
@Configuration(proxyBeanMethods = false)
class MoneyAccess {
    private static final String SIGN_IN = "/staff/login";
    private static final String ROLE = "TREASURER";

    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    AccessRule deskCharges() {
        return new AccessRule("/desk/charges/**", ROLE, SIGN_IN);
    }

    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    AccessRule deskRefunds() {
        return new AccessRule("/desk/refunds/**", ROLE, SIGN_IN);
    }

    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    AccessRule deskPayments() {
        return new AccessRule("/desk/payments/**", ROLE, SIGN_IN);
    }

    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    AccessRule deskPayees() {
        return new AccessRule("/desk/payees/**", ROLE, SIGN_IN);
    }
}
