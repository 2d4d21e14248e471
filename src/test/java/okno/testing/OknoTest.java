package okno.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import okno.launch.Portal;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.TestExecutionListeners;

/// A test of the whole portal: real PostgreSQL, real server on a free port, demo people, and
/// `MockMvcTester`. All such tests of a JVM share one context and one database, so each makes the
/// people and things it needs and counts on no others. Jobs do not run by themselves: a test that
/// wants them calls `JobWorker.drain()`. The code of every captcha is 12345. Whoever is put into
/// [TestPlugin] signs in the browser.
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@SpringBootTest(
        classes = {Portal.class, TestPortal.class},
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "okno.jobs.enabled=false",
            "okno.demo.captcha=" + OknoTest.CAPTCHA,
            "okno.signatures.plugin-script=" + TestPlugin.SCRIPT
        })
@AutoConfigureMockMvc
@ActiveProfiles("demo")
@ContextConfiguration(initializers = OknoTest.Database.class)
@TestExecutionListeners(
        listeners = PutBackOwnCsrf.class,
        mergeMode = TestExecutionListeners.MergeMode.MERGE_WITH_DEFAULTS)
public @interface OknoTest {
    String CAPTCHA = "12345";

    /// Points the portal to the database of this JVM's tests, which lets no verb write that is said
    /// only to read.
    class Database implements ApplicationContextInitializer<ConfigurableApplicationContext> {
        @Override
        public void initialize(ConfigurableApplicationContext context) {
            var address = TestDatabase.shared().address();
            TestPropertyValues.of(
                            "okno.data=" + TestDatabase.shared().data(),
                            "okno.database.url=" + address.url() + "?readOnlyMode=always",
                            "okno.database.username=" + address.app().name(),
                            "okno.database.password=" + address.app().password(),
                            "okno.database.owner.username=" + address.owner().name(),
                            "okno.database.owner.password=" + address.owner().password())
                    .applyTo(context);
        }
    }
}
