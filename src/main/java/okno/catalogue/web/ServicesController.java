package okno.catalogue.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import okno.catalogue.Catalogue;
import okno.catalogue.Classifiers.Topic;
import okno.catalogue.web.ServiceLists.At;
import okno.catalogue.web.ServicesPage.Group;
import okno.places.ChosenPlace;
import okno.platform.NotFound;
import okno.platform.web.Link;
import okno.platform.web.PageView;
import okno.platform.web.Pages;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/// The list of services with its facets, and the same begun from a topic or a recipient.
@Controller
class ServicesController {

    private static final String TEMPLATE = "catalogue/services";

    private final ServiceLists lists;
    private final Catalogue catalogue;
    private final Pages pages;

    ServicesController(ServiceLists lists, Catalogue catalogue, Pages pages) {
        this.lists = lists;
        this.catalogue = catalogue;
        this.pages = pages;
    }

    @GetMapping("/services")
    PageView list(@RequestParam Map<String, String> parameters, ChosenPlace chosen) {
        var filter = ServiceFilter.of(parameters);
        var page = lists.page(Optional.empty(), filter, chosen.place(), At.of(parameters));
        return pages.show(TEMPLATE, page).forGuests();
    }

    @GetMapping("/topics/{slug}")
    PageView topic(@PathVariable String slug, ChosenPlace chosen) {
        var classifiers = catalogue.classifiers();
        var topic = classifiers.topic(slug).orElseThrow(NotFound::new);
        var group =
                new Group(
                        topic.title(),
                        links(topic.parent().flatMap(classifiers::topic).stream().toList()),
                        links(classifiers.within(topic)));
        return group(group, Dimension.TOPIC, slug, chosen);
    }

    @GetMapping("/recipients/{slug}")
    PageView recipient(@PathVariable String slug, ChosenPlace chosen) {
        var recipient = catalogue.classifiers().recipient(slug).orElseThrow(NotFound::new);
        var group = new Group(recipient.title(), List.of(), List.of());
        return group(group, Dimension.RECIPIENT, slug, chosen);
    }

    private PageView group(Group group, Dimension dimension, String slug, ChosenPlace chosen) {
        var filter = ServiceFilter.of(Map.of(dimension.parameter(), slug));
        var page = lists.page(Optional.of(group), filter, chosen.place(), At.BEGINNING);
        return pages.show(TEMPLATE, page).forGuests();
    }

    private static List<Link> links(List<Topic> topics) {
        return topics.stream()
                .map(topic -> new Link(topic.title(), "/topics/" + topic.slug()))
                .toList();
    }
}
