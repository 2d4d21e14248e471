package okno.signatures.demo;

import okno.audit.Actor;
import okno.signatures.revocation.RevocationFetching;
import okno.signatures.trust.CurrentTrust;
import okno.signatures.trust.TrustLists;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// Gives a demonstration its trust, the way by which real lists come.
@Component
@Profile("demo")
@Order(1)
class DemoTrust implements ApplicationRunner {
    private final DemoAuthority authority;
    private final TrustLists lists;
    private final RevocationFetching fetching;
    private final CurrentTrust trust;

    DemoTrust(
            DemoAuthority authority,
            TrustLists lists,
            RevocationFetching fetching,
            CurrentTrust trust) {
        this.authority = authority;
        this.lists = lists;
        this.fetching = fetching;
        this.trust = trust;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        lists.take(authority.list(), Actor.system("demo"));
        trust.refresh();
        fetching.fetchDue();
        trust.refresh();
    }
}
