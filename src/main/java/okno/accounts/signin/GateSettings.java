package okno.accounts.signin;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// When the portal takes it that passwords are being guessed everywhere (`okno.sign-in`).
///
/// @param failuresUnderAttack failed sign-ins an hour, of all strangers together
@ConfigurationProperties("okno.sign-in")
record GateSettings(@DefaultValue("2000") int failuresUnderAttack) {}
