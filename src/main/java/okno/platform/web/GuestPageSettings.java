package okno.platform.web;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// How much is kept for readers who are not signed in (`okno.guest-pages`).
///
/// @param megabytes of pages with their compressed twins, in the memory of a node
@ConfigurationProperties("okno.guest-pages")
record GuestPageSettings(@DefaultValue("64") long megabytes) {}
