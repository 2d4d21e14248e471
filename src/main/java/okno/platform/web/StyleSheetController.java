package okno.platform.web;

import java.time.Duration;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// Gives the style sheet. A page of another version of the portal gets this one too, to look at
/// now and not to keep.
@Controller
class StyleSheetController {
    private static final MediaType CSS = MediaType.parseMediaType("text/css;charset=UTF-8");

    private final Assets assets;

    StyleSheetController(Assets assets) {
        this.assets = assets;
    }

    @GetMapping("/static/css/{name:okno-[0-9a-f]{10}[.]css}")
    ResponseEntity<byte[]> show(@PathVariable String name) {
        var cache =
                assets.styles().endsWith("/" + name)
                        ? CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable()
                        : CacheControl.noStore();
        return ResponseEntity.ok().cacheControl(cache).contentType(CSS).body(assets.styleSheet());
    }
}
