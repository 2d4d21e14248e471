package okno.accounts.web;

import java.util.UUID;
import okno.accounts.sessions.KeptForms;
import okno.platform.NotFound;
import okno.platform.web.Pages;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.AuthenticatedPrincipal;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.View;

/// Gives a person back the form that he sent when his session had ended.
@Controller
class KeptFormController {
    private final KeptForms forms;
    private final Pages pages;

    KeptFormController(KeptForms forms, Pages pages) {
        this.forms = forms;
        this.pages = pages;
    }

    @GetMapping(FormsInWaiting.PATH + "{id}")
    View show(@PathVariable UUID id, @AuthenticationPrincipal @Nullable AuthenticatedPrincipal me) {
        if (me == null) {
            return pages.redirect("/login?back=" + FormsInWaiting.PATH + id);
        }
        var form = forms.find(id, me.getName()).orElseThrow(NotFound::new);
        return pages.show("accounts/keptForm", form);
    }
}
