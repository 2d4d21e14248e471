package okno.launch;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// The launcher's training run: starts the demo, visits the main pages and stops, so that the JVM
/// can write down which classes the portal needs and how they are used. Once each: what was hot
/// here is compiled at every later start before it is needed.
@Command(name = "train", hidden = true)
final class TrainCommand implements Callable<Integer> {
    private static final List<String> PAGES =
            List.of(
                    "/",
                    "/services",
                    "/services/archive-social-legal-request",
                    "/agencies",
                    "/agencies/stavropol-archives",
                    "/search?q=%D0%B0%D1%80%D1%85%D0%B8%D0%B2",
                    "/place",
                    "/register/quick",
                    "/login",
                    "/staff/login",
                    "/health");

    @Mixin private DataFolder data = new DataFolder();

    @Override
    public Integer call() throws Exception {
        try (var portal =
                PortalStart.run("demo", Map.of("server.port", 0, "okno.data", data.path()))) {
            visit("http://localhost:" + portal.getEnvironment().getProperty("local.server.port"));
        }
        return CommandLine.ExitCode.OK;
    }

    private static void visit(String address) throws IOException, InterruptedException {
        try (var client = HttpClient.newHttpClient()) {
            for (var page : PAGES) {
                var request =
                        HttpRequest.newBuilder(URI.create(address + page))
                                .header("Cookie", "place=07000000")
                                .build();
                client.send(request, BodyHandlers.discarding());
            }
        }
    }
}
