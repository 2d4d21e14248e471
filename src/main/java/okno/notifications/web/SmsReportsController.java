package okno.notifications.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import okno.notifications.sms.ReportsByHttp;
import okno.platform.NotFound;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// Where providers of short messages report what became of them. The answer says only that it was
/// heard, not whose message it was.
@Controller
class SmsReportsController {
    static final String PATH = "/sms/receipts";

    private static final int LARGEST = 64 * 1024;

    private final ReportsByHttp reports;

    SmsReportsController(ReportsByHttp reports) {
        this.reports = reports;
    }

    @PostMapping(PATH + "/{provider}")
    ResponseEntity<Void> take(@PathVariable String provider, HttpServletRequest request)
            throws IOException {
        var body = request.getInputStream().readNBytes(LARGEST + 1);
        if (body.length > LARGEST) {
            return ResponseEntity.status(HttpStatus.CONTENT_TOO_LARGE).build();
        }
        return switch (reports.take(provider, request::getHeader, body)) {
            case TAKEN -> ResponseEntity.noContent().build();
            case FORBIDDEN -> ResponseEntity.status(HttpStatus.FORBIDDEN).build();
            case UNKNOWN -> throw new NotFound("provider");
        };
    }
}
