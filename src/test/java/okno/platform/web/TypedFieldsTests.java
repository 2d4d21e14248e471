package okno.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;

class TypedFieldsTests {
    private static final Pattern NAME = Pattern.compile("\\bname *= *\"([A-Za-z-]+)\"");
    private static final Pattern SECRET =
            Pattern.compile("(?i)password|code$|captcha|credential|^signed$|^key$");

    @Test
    void keepsWhatWasTypedButNoSecret() {
        assertThat(kept(List.of("surname", "passportUnitCode")))
                .containsExactlyInAnyOrder("surname", "passportUnitCode");
        assertThat(kept(List.of("_csrf", "password", "newPassword", "recoveryCode"))).isEmpty();
    }

    @Test
    void keepsNoSecretOfAnyForm() throws IOException {
        var secrets = new TreeSet<String>();
        try (var templates = Files.walk(Path.of("src/main/jte"))) {
            for (var file : templates.filter(Files::isRegularFile).toList()) {
                NAME.matcher(Files.readString(file))
                        .results()
                        .map(found -> found.group(1))
                        .filter(name -> SECRET.matcher(name).find())
                        .forEach(secrets::add);
            }
        }

        assertThat(secrets).contains("recoveryCode", "credential", "signed", "key", "password");
        assertThat(kept(secrets)).containsExactly("passportUnitCode");
    }

    private static Set<String> kept(Iterable<String> names) {
        var request = new MockHttpServletRequest("POST", "/");
        request.setContentType("application/x-www-form-urlencoded");
        names.forEach(name -> request.addParameter(name, "x"));
        var kept = new TreeSet<String>();
        TypedFields.of(request).forEach(field -> kept.add(field.name()));
        return kept;
    }
}
