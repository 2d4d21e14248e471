package okno.signatures.web;

import java.util.List;
import okno.platform.NotFound;
import okno.platform.web.Pages;
import okno.signatures.demo.DemoAuthority;
import okno.signatures.demo.DemoAuthority.Person;
import org.springframework.context.annotation.Profile;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.View;

/// Keys of a demonstration, to sign with at home.
@Controller
@Profile("demo")
@RequestMapping(DemoSignaturesController.PATH)
class DemoSignaturesController {
    static final String PATH = "/demo/signatures";

    private final DemoAuthority authority;
    private final Pages pages;

    DemoSignaturesController(DemoAuthority authority, Pages pages) {
        this.authority = authority;
        this.pages = pages;
    }

    @GetMapping
    View show() {
        List<DemoSignaturesPage.Signer> people =
                DemoAuthority.PEOPLE.stream().map(DemoSignaturesController::signer).toList();
        return pages.show("signatures/demo", new DemoSignaturesPage(people));
    }

    @GetMapping("/{file:[a-z]+\\.(?:key|crt|crl)}")
    ResponseEntity<byte[]> download(@PathVariable String file) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + file + "\"")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(authority.file(file).orElseThrow(NotFound::new));
    }

    private static DemoSignaturesPage.Signer signer(Person person) {
        return new DemoSignaturesPage.Signer(
                person.surname() + " " + person.givenName(),
                person.snils().formatted(),
                PATH + "/" + person.file() + ".key",
                PATH + "/" + person.file() + ".crt");
    }
}
