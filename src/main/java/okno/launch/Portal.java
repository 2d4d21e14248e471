package okno.launch;

import org.springframework.boot.autoconfigure.SpringBootApplication;

/// The portal as a Spring application: every module below `okno`.
@SpringBootApplication(scanBasePackages = "okno")
public class Portal {}
