package okno.launch;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;

/// The portal as a Spring application: every module below `okno`. Beans are named by their whole
/// class names, so that two modules may each have a `DocumentsController`.
@SpringBootApplication(
        scanBasePackages = "okno",
        nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
public class Portal {}
