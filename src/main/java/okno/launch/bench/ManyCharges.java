package okno.launch.bench;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import okno.accounts.CitizenId;
import okno.audit.Actor;
import okno.identifiers.Uin;
import okno.payments.Charge;
import okno.payments.ChargeKind;
import okno.payments.ChargeTerms;
import okno.payments.Charges;
import okno.payments.Kopecks;
import okno.payments.NewCharge;
import okno.payments.Payee;
import okno.payments.PayeeForm;
import okno.payments.Payer;
import okno.payments.payees.Payees;
import okno.platform.database.Database;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Fills the table of charges with rows like one that was issued, each with its own number. The
/// people of the bench owe fifty each, however many there are; strangers owe the others.
final class ManyCharges implements Growing {
    static final String BODY = WholeDrafts.BODY;
    static final String ACCOUNT = "03100643000000012100";
    static final long ROUBLES = 1_000;

    private static final int OF_EACH = 50;
    private static final int AT_ONCE = 10_000;
    private static final String PREFIX = "aa11b9";
    private static final String COPY =
            """
            insert into payments.charge
              (id, uin, agency, kind, source, citizen_id, payer_mark, payer, content, total,
               issued_on, term_on, paid, issued_at)
            select uuidv7(), n.uin, c.agency, c.kind, c.source,
                   case when n.place <= :own
                        then (cast(:people as uuid[]))[1 + n.place % :many] end,
                   decode(md5(n.uin), 'hex'), c.payer, c.content, c.total, c.issued_on, c.term_on,
                   case when :open or n.place % 20 = 0 then 0 else c.total end, c.issued_at
              from payments.charge c
             cross join (select u.uin, :first + u.i as place
                           from unnest(cast(:uins as text[])) with ordinality as u (uin, i)) n
             where c.id = :like
            """;

    private final Charges charges;
    private final Payees payees;
    private final JdbcClient jdbc;
    private final List<CitizenId> people;
    private int size;

    ManyCharges(Charges charges, Payees payees, Database database, List<CitizenId> people) {
        this.charges = charges;
        this.payees = payees;
        this.jdbc = JdbcClient.create(database.address().asOwner());
        this.people = people;
    }

    @Override
    public void growTo(int rows) {
        if (rows > size) {
            add(rows - size, false);
        }
    }

    /// Adds charges that nobody paid.
    ///
    /// @return their numbers
    List<Uin> open(int count) {
        int first = size;
        add(count, true);
        return IntStream.range(first, first + count).mapToObj(ManyCharges::uin).toList();
    }

    private void add(int count, boolean open) {
        var like = issued();
        int end = size + count;
        while (size < end) {
            int next = Math.min(size + AT_ONCE, end);
            jdbc.sql(COPY)
                    .param("own", open ? 0 : people.size() * OF_EACH)
                    .param(
                            "people",
                            people.stream().map(CitizenId::toString).toArray(String[]::new))
                    .param("many", people.size())
                    .param("open", open)
                    .param("first", size)
                    .param("uins", numbers(size, next))
                    .param("like", like)
                    .update();
            size = next;
        }
        jdbc.sql("vacuum analyze payments.charge").update();
    }

    private static String[] numbers(int first, int end) {
        return IntStream.range(first, end).mapToObj(it -> uin(it).digits()).toArray(String[]::new);
    }

    private static Uin uin(int place) {
        return Uin.of(PREFIX, 10_000_000L + place);
    }

    private UUID issued() {
        var payee = payee();
        payees.install(new Payees.Named(BODY, "bench", "Bench"), payee);
        var today = LocalDate.now(Clock.systemUTC());
        var terms =
                new ChargeTerms(
                        Kopecks.ofRoubles(Long.toString(ROUBLES)).orElseThrow(),
                        Optional.empty(),
                        "Measured charge",
                        Optional.empty(),
                        Optional.of(today.plusDays(60)),
                        payee);
        var charge =
                new NewCharge(
                        Optional.of(Uin.of(PREFIX, 1 + size)),
                        BODY,
                        ChargeKind.FEE,
                        NewCharge.Source.IMPORT,
                        Optional.empty(),
                        new Payer(Optional.empty(), "Measured"),
                        terms,
                        today);
        Charge issued = charges.issue(charge, Actor.system("bench"));
        return issued.id();
    }

    private static Payee payee() {
        return PayeeForm.of(
                        Map.of(
                                "name", "Bench",
                                "inn", "2626034507",
                                "kpp", "262601001",
                                "account", ACCOUNT,
                                "bankName", "Bench",
                                "bic", "010702101",
                                "correspondentAccount", "40102810345370000013",
                                "kbk", "31010807310010000110",
                                "oktmo", "07701000"))
                .payee();
    }
}
