package org.khabar.resolve;

import static org.khabar.resolve.EntityBuilder.given;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.khabar.event.Channel;
import org.khabar.event.EventType;
import org.khabar.event.Role;
import org.khabar.resolve.EventRecord.Filler;
import org.khabar.resolve.EventRules.Occasion;
import org.khabar.resolve.ResolvedEvent.Party;
import org.khabar.resolve.ResolvedEvent.Report;
import org.khabar.resolve.ResolvedEvent.Site;
import org.khabar.resolve.Resolver.SourceDocument;

/** Makes one event of all reports of an occasion. Not safe to share. */
final class EventBuilder {
  /** Events with the time that stands for the cluster; total, as document ids are unique. */
  static final Comparator<ResolvedEvent> BY_TIME =
      Comparator.comparing((ResolvedEvent event) -> event.start().orElse("~"))
          .thenComparing(event -> event.end().orElse("~"))
          .thenComparing(ResolvedEvent::id);

  private final List<SourceDocument> documents;
  private final List<EventRecord> events;
  private final int[] clusters;
  private final List<String> ids;

  /**
   * A builder.
   *
   * @param clusters number of the entity by number of the name record
   * @param ids of the entities
   */
  EventBuilder(
      List<SourceDocument> documents, List<EventRecord> events, int[] clusters, List<String> ids) {
    this.documents = documents;
    this.events = events;
    this.clusters = clusters;
    this.ids = ids;
  }

  List<ResolvedEvent> build() {
    List<EventRecord> sorted = new ArrayList<>(events);
    sorted.sort(
        Comparator.comparing((EventRecord event) -> !days(event).known())
            .thenComparing(event -> days(event).length())
            .thenComparing(event -> days(event).first())
            .thenComparing(event -> document(event).id())
            .thenComparing(EventRecord::id));
    List<Occasion> occasions = sorted.stream().map(this::occasion).toList();
    int[] itsDocuments = sorted.stream().mapToInt(EventRecord::document).toArray();
    List<ResolvedEvent> resolved = new ArrayList<>();
    for (List<Integer> cluster : EventClusters.of(occasions, itsDocuments)) {
      resolved.add(event(cluster.stream().map(sorted::get).toList()));
    }
    resolved.sort(BY_TIME);
    return resolved;
  }

  private SourceDocument document(EventRecord event) {
    return documents.get(event.document());
  }

  private Days days(EventRecord event) {
    return event.days(document(event).published());
  }

  private Occasion occasion(EventRecord event) {
    return new Occasion(
        event.channel(),
        days(event),
        entities(event.participants()),
        entities(event.participants().stream().filter(EventRecord::visitor).toList()),
        entities(event.places()));
  }

  private Set<Integer> entities(List<Filler> fillers) {
    Set<Integer> entities = new HashSet<>();
    for (Filler filler : fillers) {
      if (filler.name() != EventRecord.NAMELESS) {
        entities.add(clusters[filler.name()]);
      }
    }
    return entities;
  }

  private Optional<String> entity(Filler filler) {
    return filler.name() == EventRecord.NAMELESS
        ? Optional.empty()
        : Optional.of(ids.get(clusters[filler.name()]));
  }

  /**
   * One event.
   *
   * @param reports the most exact first
   */
  private ResolvedEvent event(List<EventRecord> reports) {
    List<EventRecord> inOrder = new ArrayList<>(reports);
    inOrder.sort(
        Comparator.comparing((EventRecord event) -> document(event).published())
            .thenComparing(event -> document(event).id())
            .thenComparing(EventRecord::id));
    EventRecord exact = reports.get(0);
    EventRecord first = inOrder.get(0);
    boolean meeting = exact.meeting();
    return new ResolvedEvent(
        EntityBuilder.id(meeting ? "m" : "v", document(first).id() + "\n" + first.id()),
        meeting ? EventType.MEETING : EventType.VISIT,
        meeting ? Optional.of(Channel.valueOf(exact.channel())) : Optional.empty(),
        inOrder.get(inOrder.size() - 1).status(),
        given(exact.start()),
        given(exact.end()),
        participants(inOrder, exact),
        places(inOrder, exact),
        inOrder.stream().map(event -> new Report(document(event).id(), event.id())).toList());
  }

  /** Each entity once, as the first report has it; descriptions from the most exact one. */
  private List<Party> participants(List<EventRecord> inOrder, EventRecord exact) {
    List<Party> parties = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (EventRecord report : inOrder) {
      for (Filler filler : report.participants()) {
        Optional<String> entity = entity(filler);
        if (entity.isPresent() ? seen.add(entity.get()) : report.equals(exact)) {
          parties.add(new Party(Role.valueOf(filler.role()), filler.text(), entity));
        }
      }
    }
    return parties;
  }

  private List<Site> places(List<EventRecord> inOrder, EventRecord exact) {
    Set<Site> sites = new LinkedHashSet<>();
    Set<String> seen = new HashSet<>();
    for (EventRecord report : inOrder) {
      for (Filler filler : report.places()) {
        Optional<String> entity = entity(filler);
        if (entity.isPresent() ? seen.add(entity.get()) : report.equals(exact)) {
          sites.add(new Site(filler.text(), entity));
        }
      }
    }
    return List.copyOf(sites);
  }
}
