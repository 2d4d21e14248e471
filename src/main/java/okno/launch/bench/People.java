package okno.launch.bench;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import okno.accounts.AccountLevel;
import okno.accounts.CitizenId;
import okno.accounts.Citizens;
import okno.accounts.FullName;
import okno.accounts.NewCitizen;
import okno.accounts.NewStaff;
import okno.accounts.Staff;
import okno.accounts.StaffRole;
import okno.agencies.Officers;
import okno.audit.Actor;
import okno.identifiers.Snils;

/// The citizens of a measurement, and how they sign in.
final class People {
    static final String PASSWORD = "Measured-2026-okno";
    static final FullName NAME = new FullName("Мерный", "Замер", "Опытович");

    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final int FIRST = 400_500_600;

    private final List<Snils> numbers = new ArrayList<>();
    private final List<CitizenId> ids = new ArrayList<>();

    People(Citizens citizens, int count) {
        for (int i = 0; i < count; i++) {
            var snils = snils(FIRST + i);
            numbers.add(snils);
            ids.add(
                    citizens.add(
                            new NewCitizen(
                                    NAME,
                                    snils,
                                    AccountLevel.CONFIRMED,
                                    PASSWORD,
                                    Optional.empty(),
                                    Optional.empty())));
        }
    }

    List<CitizenId> ids() {
        return List.copyOf(ids);
    }

    /// A connection on which a citizen has signed in.
    HttpConnection signIn(int port, int person) throws IOException {
        var snils = numbers.get(person % numbers.size()).digits();
        return signIn(port, "/login", "snils=" + snils + "&password=" + PASSWORD);
    }

    /// A connection on which a new officer of the body of [WholeDrafts] has signed in.
    static HttpConnection officer(Stand stand, int number) throws IOException {
        var email = "measured-%d@demo.okno".formatted(number);
        var roles = Set.of(StaffRole.OFFICER, StaffRole.TREASURER);
        var id = stand.bean(Staff.class).add(new NewStaff(email, NAME, roles, PASSWORD));
        stand.bean(Officers.class).appoint(id, WholeDrafts.BODY, Actor.system("bench"));
        return signIn(stand.port(), "/staff/login", "email=" + email + "&password=" + PASSWORD);
    }

    private static HttpConnection signIn(int port, String path, String form) throws IOException {
        var connection = new HttpConnection(port);
        var csrf = CSRF.matcher(connection.get(path).body());
        if (!csrf.find()) {
            throw new IOException("no form at " + path);
        }
        var token = URLEncoder.encode(csrf.group(1), StandardCharsets.UTF_8);
        var answer = connection.post(path, form + "&_csrf=" + token);
        if (answer.status() != 303) {
            throw new IOException("sign-in refused: " + answer.status());
        }
        return connection;
    }

    /// A number of nine digits with the two that check it.
    static Snils snils(int first) {
        var digits = "%09d".formatted(first);
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            sum += (digits.charAt(i) - '0') * (digits.length() - i);
        }
        return new Snils("%s%02d".formatted(digits, sum % 101 % 100));
    }
}
