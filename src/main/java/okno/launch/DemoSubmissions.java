package okno.launch;

import java.util.Optional;
import okno.accounts.CitizenId;
import okno.accounts.Citizens;
import okno.accounts.FullName;
import okno.launch.DemoOrders.Wish;
import okno.submissions.MySubmissions;
import okno.submissions.MySubmissions.Group;
import okno.submissions.SubmissionNumber;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// What people of a demonstration applied for, so that the officers' desks are not empty: new,
/// taken, asked about, granted. Running it again changes nothing.
@Component
@Profile("demo")
@Order(4)
class DemoSubmissions implements ApplicationRunner {
    private static final String MINVODY = "minvody-archive";

    private final Citizens citizens;
    private final MySubmissions submissions;
    private final DemoOrders orders;
    private final DemoDecisions decisions;

    DemoSubmissions(
            Citizens citizens,
            MySubmissions submissions,
            DemoOrders orders,
            DemoDecisions decisions) {
        this.citizens = citizens;
        this.submissions = submissions;
        this.orders = orders;
        this.decisions = decisions;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        var smirnova = citizen(new FullName("Смирнова", "Тамара", "Павловна"), "04321567829");
        var volkov = citizen(new FullName("Волков", "Андрей", "Николаевич"), "06271839471");
        if (!submissions.list(smirnova, Group.ALL, Optional.empty()).rows().isEmpty()) {
            return;
        }
        granted(smirnova);
        asked(volkov);
        decisions.accept(
                send(smirnova, "О работе на Ставропольском кирпичном заводе", "1984–1989"));
        send(volkov, "Об отце, Волкове Николае Петровиче: награждение", "1943–1946");
        orders.send(
                smirnova,
                MINVODY,
                new Wish("О стаже в совхозе «Терский», заработок по месяцам", "1979–1983"));
    }

    private void granted(CitizenId citizen) {
        var number = send(citizen, "О заработке на швейной фабрике, цех № 2", "1990–1996");
        decisions.accept(number);
        decisions.grant(
                number,
                "Справка составлена по лицевым счетам. Подлинник можно забрать в читальном зале.",
                "архивная справка.png");
    }

    private void asked(CitizenId citizen) {
        var number = send(citizen, "О стаже водителем", "1988–1993");
        decisions.accept(number);
        decisions.ask(number, "Назовите организацию: автопредприятий в городе было несколько.");
    }

    private SubmissionNumber send(CitizenId citizen, String about, String period) {
        return orders.send(citizen, DemoDecisions.BODY, new Wish(about, period));
    }

    private CitizenId citizen(FullName name, String snils) {
        return citizens.add(DemoPeople.basic(name, snils));
    }
}
