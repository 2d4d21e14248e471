package okno.accounts.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import okno.accounts.AccountLevel;
import okno.accounts.Citizen;
import okno.accounts.CitizenId;
import okno.accounts.Citizens;
import okno.accounts.SignedInCitizen;
import okno.accounts.representation.Representation;
import okno.accounts.representation.Representations;
import okno.platform.NotFound;
import okno.platform.web.Pages;
import okno.platform.web.SafePath;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// «За кого я действую»: the choice, who acts for the reader, and the end of either.
@Controller
@RequestMapping(RepresentationController.PATH)
class RepresentationController {
    static final String PATH = "/account/representation";
    private static final String TEMPLATE = "accounts/representation";
    private static final String CASES = "/account/submissions/";
    private static final String APPEALS = "/account/appeals/";
    private static final String QUESTIONS = "/account/questions/";
    private static final List<String> WORDS = List.of("kept", "asked", "scanned", "ended");

    private final Representations representations;
    private final Citizens citizens;
    private final Acting acting;
    private final Pages pages;

    RepresentationController(
            Representations representations, Citizens citizens, Acting acting, Pages pages) {
        this.representations = representations;
        this.citizens = citizens;
        this.acting = acting;
        this.pages = pages;
    }

    @GetMapping
    View show(
            @AuthenticationPrincipal SignedInCitizen me,
            @RequestParam(defaultValue = "") String word,
            @RequestParam Optional<UUID> open,
            About about) {
        var said = WORDS.contains(word) ? "accounts.representation." + word : "";
        var opening =
                open.flatMap(id -> representations.inForce(me.id(), id))
                        .map(
                                one ->
                                        new RepresentationPage.Opening(
                                                one.id(),
                                                one.principalName().full(),
                                                about.path()));
        return pages.show(TEMPLATE, page(me.id(), opening, said));
    }

    /// What the reader is led to once he has chosen: at most one is given.
    ///
    /// @param number of an application
    /// @param question number of a question to a body
    /// @param appeal number of an appeal
    record About(@Nullable String number, @Nullable String question, @Nullable String appeal) {
        private String path() {
            if (question != null) {
                return SafePath.or(QUESTIONS, QUESTIONS + question);
            }
            return appeal != null
                    ? SafePath.or(APPEALS, APPEALS + appeal)
                    : SafePath.or(CASES, CASES + (number == null ? "" : number));
        }
    }

    @PostMapping("/choice")
    View choose(
            @AuthenticationPrincipal SignedInCitizen me,
            @RequestParam UUID id,
            @RequestParam(defaultValue = "") String back,
            HttpServletRequest request) {
        var chosen = representations.inForce(me.id(), id);
        if (chosen.isEmpty()) {
            var gone = "accounts.representation.not-in-force";
            var page = page(me.id(), Optional.empty(), gone);
            return pages.status(HttpStatus.CONFLICT.value(), TEMPLATE, page);
        }
        acting.choose(request, chosen.get());
        return pages.redirect(SafePath.or("/account", back));
    }

    /// «Вернуться к себе».
    @PostMapping("/self")
    View leave(HttpServletRequest request) {
        acting.leave(request);
        return pages.redirect("/account");
    }

    @GetMapping("/{id}/ending")
    View askEnding(@AuthenticationPrincipal SignedInCitizen me, @PathVariable UUID id) {
        var mine = representations.of(me.id()).stream().filter(it -> it.id().equals(id)).findAny();
        var page =
                mine.map(one -> new RepresentationEndPage(id, one.principalName().full(), true))
                        .or(
                                () ->
                                        over(me.id()).stream()
                                                .filter(it -> it.representation().id().equals(id))
                                                .map(
                                                        it ->
                                                                new RepresentationEndPage(
                                                                        id, it.name(), false))
                                                .findAny());
        return pages.show(
                "accounts/representationEnd",
                page.orElseThrow(() -> new NotFound("representation")));
    }

    @PostMapping("/{id}/ending")
    View end(@AuthenticationPrincipal SignedInCitizen me, @PathVariable UUID id) {
        representations.end(me.id(), id);
        return pages.redirect(PATH + "?word=ended");
    }

    private RepresentationPage page(
            CitizenId me, Optional<RepresentationPage.Opening> opening, String word) {
        return new RepresentationPage(
                representations.of(me),
                over(me),
                opening,
                citizens.get(me).level() == AccountLevel.CONFIRMED,
                word);
    }

    private List<RepresentationPage.Over> over(CitizenId me) {
        var found = representations.over(me);
        var people = citizens.findAll(found.stream().map(Representation::representative).toList());
        return found.stream()
                .map(
                        one ->
                                new RepresentationPage.Over(
                                        one, nameOf(people.get(one.representative()))))
                .toList();
    }

    private static String nameOf(@Nullable Citizen citizen) {
        return citizen == null ? "" : citizen.name().full();
    }
}
