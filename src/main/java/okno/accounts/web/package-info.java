/// The pages of registration, sign-in, profile and security.
@NullMarked
package okno.accounts.web;

import org.jspecify.annotations.NullMarked;
