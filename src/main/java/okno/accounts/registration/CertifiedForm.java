package okno.accounts.registration;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import okno.accounts.certificates.CertifiedPerson;
import okno.accounts.contacts.Channel;
import okno.accounts.contacts.Contact;
import okno.accounts.contacts.ContactForm;
import okno.accounts.credentials.PasswordForm;
import okno.accounts.credentials.PasswordPolicy;
import okno.platform.FieldProblem;

/// What a person adds to his certificate to have an account: ways to reach him, if he wishes, and
/// a password for the day the certificate has ended.
public record CertifiedForm(
        ContactForm email, ContactForm phone, PasswordForm passwords, QuickForm.Consent consent) {
    /// Reads all fields.
    public static CertifiedForm of(Map<String, String> typed) {
        return new CertifiedForm(
                new ContactForm(Channel.EMAIL, typed.getOrDefault("email", "")),
                new ContactForm(Channel.PHONE, typed.getOrDefault("phone", "")),
                PasswordForm.of(typed),
                new QuickForm.Consent(
                        typed.containsKey("consent"), typed.getOrDefault("consentVersion", "")));
    }

    /// Everything that is wrong, in the order of the fields.
    List<FieldProblem> problems(
            CertifiedPerson person, PasswordPolicy policy, ConsentText wording) {
        var problems = new ArrayList<FieldProblem>();
        for (var contact : List.of(email, phone)) {
            if (!contact.blank()) {
                problems.addAll(contact.problems());
            }
        }
        problems.addAll(passwords.problems(policy, personal(person)));
        problems.addAll(consent.problems(wording));
        return problems;
    }

    /// What is to be proven; only of a form without problems.
    List<Contact> contacts() {
        return List.of(email, phone).stream()
                .filter(contact -> !contact.blank())
                .map(ContactForm::contact)
                .toList();
    }

    private List<String> personal(CertifiedPerson person) {
        var name = person.name();
        var patronymic = name.patronymic();
        return List.of(
                person.number(),
                name.surname(),
                name.givenName(),
                patronymic == null ? "" : patronymic,
                email.typed(),
                phone.typed());
    }

    @Override
    public String toString() {
        return "CertifiedForm[]";
    }
}
