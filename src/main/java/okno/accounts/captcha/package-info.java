/// The code from a picture: five digits drawn and spoken, one use, ten minutes.
@NullMarked
package okno.accounts.captcha;

import org.jspecify.annotations.NullMarked;
