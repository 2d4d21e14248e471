package okno.accounts.web;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.AuthenticatedPrincipal;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;

/// «Продолжить» in the warning before the end of a session. That the request came is the deed
/// itself.
@Controller
class SessionController {
    /// 204 if the session goes on, 401 if there is none any more.
    @PostMapping("/session")
    ResponseEntity<Void> goOn(@AuthenticationPrincipal @Nullable AuthenticatedPrincipal me) {
        return ResponseEntity.status(me == null ? HttpStatus.UNAUTHORIZED : HttpStatus.NO_CONTENT)
                .build();
    }
}
