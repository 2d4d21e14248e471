package okno.accounts.registration;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import okno.accounts.contacts.Channel;
import okno.accounts.contacts.Contact;
import okno.accounts.contacts.ContactForm;
import okno.accounts.credentials.PasswordForm;
import okno.accounts.credentials.PasswordPolicy;
import okno.accounts.identity.BirthForm;
import okno.accounts.identity.FirstRecords;
import okno.accounts.identity.Means;
import okno.accounts.identity.PassportForm;
import okno.accounts.identity.PostalAddressForm;
import okno.platform.FieldProblem;

/// The long form of the full registration as it was filled in.
public record FullForm(
        NameForm name,
        BirthForm birth,
        SnilsForm snils,
        ContactForm email,
        ContactForm phone,
        PassportForm passport,
        PostalAddressForm address,
        PasswordForm passwords,
        CaptchaAnswer code) {
    /// Reads all fields.
    public static FullForm of(Map<String, String> typed) {
        return new FullForm(
                NameForm.of(typed),
                BirthForm.of(typed),
                new SnilsForm(typed.getOrDefault("snils", "")),
                new ContactForm(Channel.EMAIL, typed.getOrDefault("email", "")),
                new ContactForm(Channel.PHONE, typed.getOrDefault("phone", "")),
                PassportForm.of(typed),
                PostalAddressForm.of(typed),
                PasswordForm.of(typed),
                CaptchaAnswer.of(typed));
    }

    /// Everything that can be told without looking at the captcha, in the order of the fields.
    List<FieldProblem> problems(PasswordPolicy policy, Means way, LocalDate today) {
        var problems = new ArrayList<>(name.problems());
        var ofBirth = birth.problems(today);
        problems.addAll(ofBirth);
        problems.addAll(snils.problems());
        problems.addAll(email.problems());
        if (!phone.blank()) {
            problems.addAll(phone.problems());
        }
        if (!passport.blank()) {
            // A wrong birth date says nothing about the passport.
            var born = ofBirth.isEmpty() ? birth.day() : Optional.<LocalDate>empty();
            problems.addAll(passport.problems(born, today));
        }
        if (way == Means.LETTER || !address.blank()) {
            problems.addAll(address.problems());
        }
        problems.addAll(passwords.problems(policy, personal()));
        problems.addAll(code.problems());
        return problems;
    }

    /// What goes into the account; only of a form without problems.
    FirstRecords records(Means way) {
        return new FirstRecords(
                birth.birth(),
                passport.blank() ? Optional.empty() : Optional.of(passport.passport()),
                address.blank() ? Optional.empty() : Optional.of(address.address()),
                way);
    }

    /// What is to be proven; only of a form without problems.
    List<Contact> contacts() {
        return phone.blank() ? List.of(email.contact()) : List.of(email.contact(), phone.contact());
    }

    private List<String> personal() {
        return List.of(
                snils.typed(),
                name.surname(),
                name.givenName(),
                name.patronymic(),
                email.typed(),
                phone.typed());
    }

    @Override
    public String toString() {
        return "FullForm[]";
    }
}
