package okno.agencies;

import java.util.Optional;

/// How to reach a body or an office; what is not known is absent.
public record Contacts(Optional<String> phone, Optional<String> email, Optional<String> site) {

    public boolean none() {
        return phone.isEmpty() && email.isEmpty() && site.isEmpty();
    }
}
