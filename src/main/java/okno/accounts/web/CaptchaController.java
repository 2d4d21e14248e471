package okno.accounts.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import okno.accounts.captcha.Captchas;
import okno.accounts.throttle.Throttle;
import okno.accounts.throttle.ThrottleScope;
import okno.platform.web.ClientAddress;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// The picture and the sound of a code.
@Controller
class CaptchaController {
    private static final MediaType WAV = MediaType.parseMediaType("audio/wav");

    private final Captchas captchas;
    private final Throttle throttle;

    CaptchaController(Captchas captchas, Throttle throttle) {
        this.captchas = captchas;
        this.throttle = throttle;
    }

    @GetMapping("/captcha/{id}.png")
    ResponseEntity<byte[]> picture(@PathVariable UUID id, HttpServletRequest request) {
        throttle.enter(ThrottleScope.CAPTCHA, ClientAddress.of(request));
        return answer(MediaType.IMAGE_PNG, captchas.picture(id));
    }

    @GetMapping("/captcha/{id}/{language:ru|en}.wav")
    ResponseEntity<byte[]> sound(
            @PathVariable UUID id, @PathVariable String language, HttpServletRequest request) {
        throttle.enter(ThrottleScope.CAPTCHA, ClientAddress.of(request));
        return answer(WAV, captchas.sound(id, language));
    }

    private static ResponseEntity<byte[]> answer(MediaType type, byte[] bytes) {
        return ResponseEntity.ok()
                .contentType(type)
                .cacheControl(CacheControl.noStore())
                .body(bytes);
    }
}
