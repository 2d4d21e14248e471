package okno.home.web;

import java.util.List;
import okno.accounts.personnel.InvitationForm;
import okno.platform.web.Option;
import okno.platform.web.Problems;

/// Invites somebody to work at the portal.
///
/// @param form as typed
/// @param agency the slug of the chosen one, or an empty text
public record InvitationPage(
        InvitationForm form,
        String agency,
        List<Option> roles,
        List<Option> agencies,
        Problems problems) {
    public InvitationPage {
        roles = List.copyOf(roles);
        agencies = List.copyOf(agencies);
    }

    /// What is ticked.
    public List<String> ticked() {
        return form.roles().stream().map(Enum::name).toList();
    }
}
