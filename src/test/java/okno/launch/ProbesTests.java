package okno.launch;

import static org.assertj.core.api.Assertions.assertThat;

import okno.testing.OknoTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@OknoTest
class ProbesTests {
    @Autowired private MockMvcTester mvc;

    @Test
    void sayThatTheNodeIsReady() {
        assertThat(mvc.get().uri("/health"))
                .hasStatusOk()
                .bodyJson()
                .isStrictlyEqualTo("{\"status\":\"UP\"}");
        assertThat(mvc.get().uri("/livez")).hasStatusOk();
        assertThat(mvc.get().uri("/readyz"))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.parts.database")
                .isEqualTo("UP");
    }
}
