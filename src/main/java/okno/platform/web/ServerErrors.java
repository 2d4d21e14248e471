package okno.platform.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;

/// The last page of all: for what the server refuses before the portal sees it, as an address that
/// cannot be decoded, and for failures that take the usual page down with them, as a lost database.
/// It needs neither templates nor a session, speaks both languages and tells nothing of the inside.
@Component
class ServerErrors implements WebServerFactoryCustomizer<TomcatServletWebServerFactory>, Ordered {
    /// The valve nearest to the portal reports first: after the one of Spring Boot.
    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE;
    }

    @Override
    public void customize(TomcatServletWebServerFactory factory) {
        factory.addContextCustomizers(
                context -> context.getParent().getPipeline().addValve(new LastPage()));
    }

    private static final class LastPage extends ErrorReportValve {
        private static final String PAGE =
                """
                <!doctype html>
                <html lang="ru"><head><meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <title>{0}</title></head>
                <body><h1>{0}</h1><p>{1}</p><p><a href="/">{2}</a></p>
                <div lang="en"><h1>{3}</h1><p>{4}</p><p><a href="/">{5}</a></p></div></body></html>
                """;

        @Override
        protected void report(Request request, Response response, @Nullable Throwable failure) {
            int status = response.getStatus();
            if (status < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
                return;
            }
            SecurityHeaders.put(request, response);
            boolean json = ProblemViews.wantsJson(request.getHeader(HttpHeaders.ACCEPT));
            var problem = new ProblemPage(status, "");
            response.setContentType(
                    json ? MediaType.APPLICATION_PROBLEM_JSON_VALUE : MediaType.TEXT_HTML_VALUE);
            response.setCharacterEncoding(StandardCharsets.UTF_8);
            try {
                response.getReporter().write(json ? bare(status) : page(problem));
                response.finishResponse();
            } catch (IOException e) {
                getContainer().getLogger().debug("nobody waits for the error page any more", e);
            }
        }

        /// Without words: they would need the language of a client that never told it.
        private static String bare(int status) {
            return "{\"type\":\"about:blank\",\"status\":" + status + "}";
        }

        private static String page(ProblemPage problem) {
            var russian = ResourceBundle.getBundle("messages.platform", Locale.ROOT);
            var english = ResourceBundle.getBundle("messages.platform", Locale.ENGLISH);
            return new MessageFormat(PAGE, Locale.ROOT)
                    .format(
                            new Object[] {
                                text(russian, problem, ".title"),
                                text(russian, problem, ".text"),
                                russian.getString("platform.problem.home"),
                                text(english, problem, ".title"),
                                text(english, problem, ".text"),
                                english.getString("platform.problem.home")
                            });
        }

        private static String text(ResourceBundle texts, ProblemPage problem, String part) {
            return texts.getString("platform.problem." + problem.words() + part);
        }
    }
}
