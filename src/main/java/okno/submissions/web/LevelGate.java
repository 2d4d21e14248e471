package okno.submissions.web;

import java.util.Optional;
import okno.accounts.AccountLevel;
import okno.accounts.Citizens;
import okno.accounts.representation.CaseOwner;
import okno.catalogue.ServiceVersion;
import okno.platform.web.Pages;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;
import org.springframework.web.util.UriComponentsBuilder;

/// Holds an order to the consent of the person and to the level of account that its service needs,
/// and shows the way on.
@Component
class LevelGate {
    private static final int FORBIDDEN = HttpStatus.FORBIDDEN.value();

    private final Citizens citizens;
    private final Pages pages;

    LevelGate(Citizens citizens, Pages pages) {
        this.citizens = citizens;
        this.pages = pages;
    }

    /// The page that says what is missing; empty if nothing is. Of a representative his own level
    /// is asked: he is the one who comes.
    ///
    /// @param back where the order goes on afterwards
    Optional<View> refusal(CaseOwner owner, ServiceVersion service, String back) {
        var needed = service.content().applying().level();
        if (citizens.consentWithdrawn(owner.by(), owner.id())) {
            var page = new ConsentPage(service.content().title(), service.slug());
            return Optional.of(pages.status(FORBIDDEN, "submissions/consent", page));
        }
        var level = citizens.get(owner.by()).level();
        if (level.reaches(AccountLevel.of(needed.name()))) {
            return Optional.empty();
        }
        var up =
                UriComponentsBuilder.fromPath("/account/profile")
                        .queryParam("back", "{back}")
                        .encode()
                        .buildAndExpand(back)
                        .toUriString();
        var page = new LevelPage(service.content().title(), service.slug(), needed.name(), up);
        return Optional.of(pages.status(FORBIDDEN, "submissions/level", page));
    }
}
