package okno.verification;

import java.util.Locale;

/// Who keeps a service centre.
public enum CentreType {
    /// Social protection of the population.
    USZN,
    /// Registration of civil status.
    ZAGS,
    /// Multifunctional centre of public services.
    MFC,
    /// Sales and service of the telephone company.
    ROSTELECOM;

    /// `uszn`, as content files, addresses and keys of texts write it.
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }
}
