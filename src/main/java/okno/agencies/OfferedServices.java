package okno.agencies;

import java.util.List;

/// Tells the page of an agency which services it provides. Implemented by the module that knows
/// services.
public interface OfferedServices {

    List<Offered> of(Agency agency);

    /// A service on the page of an agency.
    ///
    /// @param places names of the places where it is offered
    record Offered(String slug, String title, String summary, String places) {}
}
