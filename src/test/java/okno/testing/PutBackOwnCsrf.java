package okno.testing;

import org.springframework.test.context.TestContext;
import org.springframework.test.context.TestExecutionListener;

/// Begins every test with the portal's own protection of forms.
public final class PutBackOwnCsrf implements TestExecutionListener {
    @Override
    public void beforeTestMethod(TestContext test) {
        test.getApplicationContext().getBean(OwnCsrf.class).putBack();
    }
}
