package okno.agencies.ports;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

/// What bodies published because they are asked it often. Implemented by the module of consulting.
public interface PublishedAnswers {

    /// What the page of a body shows, in the order that the body chose.
    ///
    /// @param agency slug
    List<PublishedAnswer> ofAgency(String agency);

    /// What the card of a service shows, likewise.
    ///
    /// @param service slug
    /// @param agencies slugs of the bodies that the card shows to its reader
    List<PublishedAnswer> ofService(String service, Collection<String> agencies);

    /// A question and its answer, without anything of who asked.
    ///
    /// @param changedOn the day it was last changed, by the time of the body
    record PublishedAnswer(String question, String answer, LocalDate changedOn) {}
}
