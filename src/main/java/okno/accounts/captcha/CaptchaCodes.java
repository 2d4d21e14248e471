package okno.accounts.captcha;

/// Where codes come from: chance, or one fixed code in a demonstration.
interface CaptchaCodes {
    String next();
}
