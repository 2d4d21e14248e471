package okno.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.View;
import tools.jackson.databind.json.JsonMapper;

/// JSON for a script of our pages, the same for every guest with the same choices, so that it may
/// be answered from memory.
public final class GuestData implements View {
    private static final String JSON = "application/json;charset=UTF-8";

    private final Object data;

    public GuestData(Object data) {
        this.data = data;
    }

    @Override
    public String getContentType() {
        return MediaType.APPLICATION_JSON_VALUE;
    }

    @Override
    public void render(
            @Nullable Map<String, ?> model,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        var bytes = JsonMapper.shared().writeValueAsBytes(data);
        if (GuestPages.wants(request, response)) {
            try (var out = new PageBytes()) {
                out.writeBinaryContent(bytes);
                GuestPages.keep(request, response, PageRest.ofOne(out), JSON);
            }
            return;
        }
        response.setContentType(JSON);
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }
}
