package okno.catalogue.exchange;

import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import javax.sql.DataSource;
import okno.agencies.AgencyExchange;
import okno.catalogue.ServiceExchange;
import okno.catalogue.ServiceExchange.PaperKind;
import okno.content.ContentPart;
import okno.places.Places;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// What imports have left in a database.
final class KeptThings {
    private final AgencyExchange agencies;
    private final ServiceExchange services;
    private final ServiceExchange.Kept catalogue;
    private final TransactionTemplate transaction;
    private final Clock clock;

    KeptThings(DataSource database, Clock clock, Places places, ServiceExchange services) {
        this.agencies = AgencyExchange.over(database, places);
        this.services = services;
        this.catalogue = ServiceExchange.over(database, clock);
        this.transaction = new TransactionTemplate(new DataSourceTransactionManager(database));
        this.clock = clock;
    }

    Map<String, byte[]> contents(ExchangeKind kind) {
        var contents = new LinkedHashMap<String, byte[]>();
        each(kind, contents::put);
        return contents;
    }

    /// Hands over contents with their slugs, in the order of the slugs. Services, of which there
    /// are most, are never all in memory.
    void each(ExchangeKind kind, BiConsumer<String, byte[]> reader) {
        switch (kind) {
            case AGENCIES -> agencies.contents(AgencyExchange.Kind.AGENCY).forEach(reader);
            case OFFICES -> agencies.contents(AgencyExchange.Kind.OFFICE).forEach(reader);
            case SERVICES -> transaction.executeWithoutResult(_ -> catalogue.services(reader));
            case DOCUMENTS -> catalogue.papers(PaperKind.DOCUMENT).forEach(reader);
            case BLANKS -> catalogue.papers(PaperKind.BLANK).forEach(reader);
            case SITUATIONS -> catalogue.papers(PaperKind.SITUATION).forEach(reader);
        }
    }

    void put(ExchangeKind kind, List<ContentPart> changed) {
        var now = clock.instant();
        transaction.executeWithoutResult(
                _ -> {
                    put(kind, changed, now);
                    catalogue.announce(now);
                });
    }

    private void put(ExchangeKind kind, List<ContentPart> changed, Instant now) {
        var contents = new LinkedHashMap<String, byte[]>();
        changed.forEach(part -> contents.put(part.slug(), part.content()));
        switch (kind) {
            case AGENCIES -> agencies.put(AgencyExchange.Kind.AGENCY, contents, now);
            case OFFICES -> agencies.put(AgencyExchange.Kind.OFFICE, contents, now);
            case SERVICES -> catalogue.publish(services, changed, now);
            case DOCUMENTS -> catalogue.put(PaperKind.DOCUMENT, contents, now);
            case BLANKS -> catalogue.put(PaperKind.BLANK, contents, now);
            case SITUATIONS -> catalogue.put(PaperKind.SITUATION, contents, now);
        }
    }
}
