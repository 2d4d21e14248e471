package okno.home.web;

import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import okno.accounts.identity.PassportForm;
import okno.accounts.personnel.Personnel;
import okno.audit.AuditFilter;
import okno.audit.AuditRecord;
import okno.audit.AuditSearch;
import okno.audit.AuditVerdict;
import okno.platform.Zones;
import okno.platform.web.Option;
import okno.platform.web.Pages;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.util.UriComponentsBuilder;

/// Auditors look into the record of deeds. Without a first day the last thirty are searched, so
/// that no search walks through the whole record unasked.
@Controller
class AuditController {
    static final String PATH = "/admin/audit";
    private static final ZoneId ZONE = Zones.MOSCOW;
    private static final Period USUAL = Period.ofDays(30);

    private final AuditSearch search;
    private final AuditRecord record;
    private final AuditEntries entries;
    private final Personnel personnel;
    private final Pages pages;
    private final Clock clock;

    AuditController(
            AuditSearch search,
            AuditRecord record,
            AuditEntries entries,
            Personnel personnel,
            Pages pages,
            Clock clock) {
        this.search = search;
        this.record = record;
        this.entries = entries;
        this.personnel = personnel;
        this.pages = pages;
        this.clock = clock;
    }

    @GetMapping(PATH)
    View show(@RequestParam Map<String, String> typed, @RequestParam Optional<UUID> before) {
        return show(typed(typed), before, Optional.empty());
    }

    /// Checks the whole chain, link by link; a million takes some ten seconds.
    @GetMapping(PATH + "/verification")
    View verify() {
        return show(typed(Map.of()), Optional.empty(), Optional.of(record.verify()));
    }

    private View show(
            AuditPage.Typed typed, Optional<UUID> before, Optional<AuditVerdict> verdict) {
        var found = search.find(filter(typed), before);
        var page =
                new AuditPage(
                        typed,
                        search.subjectKinds().stream().map(kind -> Option.of(kind, kind)).toList(),
                        entries.of(found.rows()),
                        search.state(),
                        verdict,
                        ZONE,
                        found.next().map(next -> address(typed, next)).orElse(null));
        return pages.show("home/audit", page);
    }

    private AuditPage.Typed typed(Map<String, String> fields) {
        var usual = LocalDate.ofInstant(clock.instant(), ZONE).minus(USUAL);
        return new AuditPage.Typed(
                PassportForm.date(fields.getOrDefault("from", "")).orElse(usual).toString(),
                PassportForm.date(fields.getOrDefault("until", ""))
                        .map(LocalDate::toString)
                        .orElse(""),
                fields.getOrDefault("actor", "").strip(),
                fields.getOrDefault("action", "").strip(),
                fields.getOrDefault("kind", "").strip(),
                fields.getOrDefault("subject", "").strip());
    }

    private AuditFilter filter(AuditPage.Typed typed) {
        var until =
                PassportForm.date(typed.until())
                        .map(day -> day.plusDays(1).atStartOfDay(ZONE).toInstant());
        return new AuditFilter(
                LocalDate.parse(typed.from()).atStartOfDay(ZONE).toInstant(),
                until,
                actor(typed.actor()),
                typed.action(),
                new AuditFilter.Subject(typed.kind(), typed.subject()));
    }

    /// Members of staff are known by their e-mail addresses too.
    private String actor(String typed) {
        return typed.contains("@")
                ? personnel.find(typed).map(Object::toString).orElse(typed)
                : typed;
    }

    /// What was typed goes in as values, so that a `+` of an address stays one.
    private static String address(AuditPage.Typed typed, UUID before) {
        return UriComponentsBuilder.fromPath(PATH)
                .queryParam("from", "{from}")
                .queryParam("until", "{until}")
                .queryParam("actor", "{actor}")
                .queryParam("action", "{action}")
                .queryParam("kind", "{kind}")
                .queryParam("subject", "{subject}")
                .queryParam("before", before)
                .encode()
                .buildAndExpand(
                        typed.from(),
                        typed.until(),
                        typed.actor(),
                        typed.action(),
                        typed.kind(),
                        typed.subject())
                .toUriString();
    }
}
