package org.khabar.output;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.khabar.Analysis;
import org.khabar.Document;
import org.khabar.Warning;
import org.khabar.entity.Entity;
import org.khabar.entity.Mention;
import org.khabar.entity.MentionType;
import org.khabar.event.Channel;
import org.khabar.event.Codes;
import org.khabar.event.Event;
import org.khabar.event.EventTime;
import org.khabar.event.Meeting;
import org.khabar.event.Participant;
import org.khabar.event.Place;
import org.khabar.event.Role;
import org.khabar.event.Status;
import org.khabar.event.Trigger;
import org.khabar.text.Span;

/** The page in a real browser; skipped where Chromium is not installed. */
class HtmlBrowserTest {
  @TempDir private static Path folder;

  private static Browser browser;

  @BeforeAll
  static void start() throws Exception {
    Optional<Path> executable = Browser.executable();
    assumeTrue(
        executable.isPresent(), "skipped: no chromium on the PATH (Debian: apt install chromium)");
    browser = Browser.start(executable.get(), folder.resolve("profile"));
  }

  @AfterAll
  static void end() throws Exception {
    if (browser != null) {
      browser.close();
    }
  }

  @AfterEach
  void nothingWasComplainedOfOrLoaded() throws Exception {
    assertEquals(List.of(), browser.complaints);
    assertEquals(
        List.of(), browser.requests.stream().filter(url -> !url.startsWith("file:")).toList());
    browser.call("Emulation.setEmulatedMedia", Map.of("media", "", "features", List.of()));
    browser.call("Emulation.clearDeviceMetricsOverride", Map.of());
  }

  private static void open(List<Analysis> analyses, String fragment) throws Exception {
    Path file = folder.resolve("report.html");
    Files.writeString(file, Golden.written(Format.HTML, FormatOptions.DEFAULT, analyses));
    browser.open(file, fragment);
  }

  /** The texts of the elements that a selector finds. */
  private static List<String> texts(String selector) throws Exception {
    return strings(
        "[...document.querySelectorAll('" + selector + "')].map(e => e.textContent.trim())");
  }

  private static List<String> strings(String expression) throws Exception {
    return StreamSupport.stream(browser.evaluate(expression).spliterator(), false)
        .map(JsonNode::asText)
        .toList();
  }

  private static String string(String expression) throws Exception {
    return browser.evaluate(expression).asText();
  }

  private static int count(String selector) throws Exception {
    return browser.evaluate("document.querySelectorAll('" + selector + "').length").asInt();
  }

  private static void click(String selector) throws Exception {
    browser.evaluate("document.querySelector('" + selector + "').click()");
  }

  @Test
  void cardsSayWhoWhereWhenAndWhoSaysSo() throws Exception {
    open(News.all(), "sort=text");
    assertEquals(List.of("زيارة", "لقاء", "اتصال هاتفي"), texts(".event .kind"));
    assertEquals(List.of("وقع", "وقع", "مقرر"), texts(".event .status"));
    String card = string("document.querySelectorAll('.event')[1].innerText");
    for (String fact :
        List.of(
            "باتار دورجي",
            "وزير خارجية منغوليا",
            "مشارك",
            "بيونغ يانغ",
            "1 مايو 2024",
            "«أمس»",
            "وكالة الأنباء المنغولية",
            "88%",
            "زيارة يزور",
            "CAMEO 040")) {
      assertTrue(card.contains(fact), fact + ": " + card);
    }
  }

  @Test
  void textShowsMentionsInsideTitles() throws Exception {
    open(News.all(), "doc=saudi-17");
    assertEquals(News.meeting().document().text(), string(TEXT));
    assertEquals(List.of("منغوليا", "منغوليا"), texts("#article .TITLE > .LOCATION"));
    assertEquals(List.of("يزور", "التقى", "الاجتماع"), texts("#article .trigger"));
  }

  /** The text as it is read, gaps between paragraphs aside. */
  private static final String TEXT =
      "(() => { const text = document.querySelector('#article .text').cloneNode(true);"
          + " text.querySelectorAll('br').forEach(br => br.replaceWith('\\n'));"
          + " return text.textContent; })()";

  @ParameterizedTest
  @CsvSource({
    "status=PLANNED, 1",
    "'status=PLANNED,OCCURRED', 3",
    "type=VISIT, 1",
    "type=MEETING, 2",
    "type=PHONE, 1",
    "person=باتار دورجي, 2",
    "person=باتار دورجي&person=ري سون هوا, 1",
    "place=Q18808, 2",
    "place=بيونغ يانغ&type=VISIT, 1",
    "when=2024-05, 1",
    "when=2024, 2",
    "when=none, 1",
    "q=الوفد اردني, 1",
    "q=بِاتـار, 2",
    "q=لا احد, 0"
  })
  void addressFilters(String fragment, int events) throws Exception {
    open(News.all(), fragment);
    assertEquals(events, count(".event"));
    assertEquals(events + " من 3 من الأحداث", string("document.querySelector('#count').innerText"));
  }

  @Test
  void filtersAreKeptInTheAddress() throws Exception {
    open(News.all(), "");
    browser.evaluate("document.querySelector('[name=q]').focus()");
    browser.press("ي");
    browser.press("ز");
    click("[value=OCCURRED]");
    click("#top-places button");
    assertEquals(
        "q=يز&place=Q18808&status=OCCURRED",
        string("new URLSearchParams(location.hash.slice(1)).toString()")
            .transform(s -> java.net.URLDecoder.decode(s, StandardCharsets.UTF_8)));
    click("[type=reset]");
    assertEquals("", string("location.hash"));
    assertEquals(3, count(".event"));
  }

  @Test
  void evidenceLeadsToTheTriggerAndBack() throws Exception {
    open(News.all(), "sort=text");
    browser.evaluate("document.querySelectorAll('.event')[1].querySelectorAll('.show')[1].focus()");
    browser.press("Enter");
    assertEquals("الاجتماع", string("document.activeElement.textContent"));
    assertEquals(
        List.of("مشارك", "الزمان", "المكان", "مشارك", "المصدر"),
        strings("[...document.querySelectorAll('#article .part')].map(p => p.dataset.role)"));
    assertTrue(string("decodeURIComponent(location.hash)").contains("event=saudi-17/v2"));
    browser.press("Escape");
    assertEquals("أظهر في النص: الاجتماع", string("document.activeElement.ariaLabel"));
    browser.evaluate("document.querySelector('#article .trigger').focus()");
    browser.press("Enter");
    assertEquals("saudi-17/v1", string("document.activeElement.dataset.event"));
  }

  @Test
  void keyboardSkipsToTheEventsAndWalksTheTimeline() throws Exception {
    open(corpus(20), "");
    browser.press("Tab");
    assertEquals("skip", string("document.activeElement.className"));
    browser.press("Enter");
    assertEquals("events", string("document.activeElement.id"));
    browser.evaluate("document.querySelector('.bar').focus()");
    browser.press("ArrowLeft");
    assertTrue(
        browser
            .evaluate("document.activeElement === document.querySelectorAll('.bar')[1]")
            .asBoolean());
    browser.press("Enter");
    assertTrue(string("location.hash").contains("when=2020"), string("location.hash"));
  }

  @Test
  void textOpensOverTheListOnNarrowScreens() throws Exception {
    browser.call(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", 390, "height", 844, "deviceScaleFactor", 1, "mobile", true));
    open(News.all(), "");
    String wide = "document.documentElement.scrollWidth <= innerWidth";
    assertTrue(browser.evaluate(wide).asBoolean(), "no scrolling sideways");
    click(".show");
    assertEquals("fixed", string("getComputedStyle(document.querySelector('#reader')).position"));
    assertTrue(browser.evaluate(wide).asBoolean(), "no scrolling sideways");
    click("#back");
    assertEquals("show", string("document.activeElement.className"));
  }

  @Test
  void personsOfDifferentDocumentsAreJoined() throws Exception {
    open(
        List.of(
            meeting("a", "سلمى المرابط", "Q9", "آدم قاسم"),
            meeting("b", "سلمى المرابطي", "Q9", "ادم قاسم"),
            meeting("c", "سلمى المرابط", null, "ليلى"),
            meeting("d", "هالة بدر", null, "ليلى")),
        "");
    assertEquals(
        List.of("آدم قاسم (2)", "سلمى المرابط (3)", "ليلى (1)", "ليلى (1)", "هالة بدر (1)"),
        strings(
            "[...document.querySelectorAll('[name=person] option')].slice(1)"
                + ".map(o => o.textContent).sort()"));
    browser.await("document.querySelectorAll('#pairs li').length > 0");
    assertEquals(
        List.of("آدم قاسم — سلمى المرابط (2)", "سلمى المرابط — ليلى (1)", "ليلى — هالة بدر (1)"),
        strings(
            "[...document.querySelectorAll('#pairs li')].map(li => li.textContent"
                + ".replace(/(.*) — (.*) \\((.*)\\)/, (all, a, b, n) => [a, b].sort().join(' — ')"
                + " + ' (' + n + ')')).sort()"));
  }

  @Test
  void hostileTextIsShownAndNotRun() throws Exception {
    String attack = "<img src=x onerror=hacked=1></script><script>hacked=1</script>\"'\u202Eيزور";
    Document document =
        Document.of(attack + " \uD800 \0")
            .withId("<b>'\"</b>")
            .withTitle("<script>hacked=1</script>")
            .withSource("javascript:hacked=1")
            .withUrl("javascript:hacked=1");
    Span all = new Span(0, attack.length());
    Entity entity =
        new Entity(
            "e1",
            MentionType.PERSON,
            attack,
            List.of(attack),
            List.of(attack),
            Optional.of("\"><"),
            Optional.of("Q1\" onclick=hacked=1"),
            Optional.empty());
    Event event =
        new Meeting(
            "v1",
            Status.DENIED,
            Channel.VIDEO,
            Optional.of("</script>"),
            List.of(new Trigger(all, attack)),
            List.of(new Participant(Role.HOST, attack, all, Optional.of("e1"))),
            List.of(new Place(attack, all, Optional.empty())),
            Optional.of(new EventTime(attack, all, "2024", "2024")),
            Optional.empty(),
            Codes.NONE,
            0.5);
    Analysis analysis =
        new Analysis(
            document,
            Optional.empty(),
            List.of(
                new Mention(
                    "m1",
                    MentionType.PERSON,
                    all,
                    attack,
                    0.9,
                    Optional.of("e1"),
                    Optional.empty())),
            List.of(entity),
            List.of(event),
            List.of(new Warning(Warning.Code.BROKEN_CHARACTERS, attack)));
    open(List.of(analysis), "q=%3Cimg&doc=<script>&person=<b>");
    click("[type=reset]");
    click(".show");
    click("#names button");
    assertEquals("undefined", string("typeof hacked"));
    assertEquals(attack.replace("\u202E", "") + " \uFFFD \uFFFD", string(TEXT));
    assertEquals(0, count("img, a[href^=javascript], #article b"));
    assertEquals(
        0, browser.evaluate("(document.body.innerText.match(/\u202E/g) || []).length").asInt());
  }

  @Test
  void twoThousandEvents() throws Exception {
    open(corpus(500), "");
    assertEquals("2,000 من 2,000 من الأحداث", string("document.querySelector('#count').innerText"));
    assertEquals(40, count(".event"));
    click("#more");
    assertEquals(80, count(".event"));
    browser.await("document.querySelectorAll('#pairs li').length > 0");
    assertTrue(texts("#network-note").get(0).startsWith("الأكثر لقاءات: "));
    browser.evaluate(
        "document.querySelector('[name=q]').value = 'شخص7 عائلة7';"
            + "document.querySelector('[name=q]').dispatchEvent(new Event('input', {bubbles: true}))");
    int found = count(".event");
    assertTrue(0 < found && found <= 40, found + " events");
    assertTrue(texts(".event .who").stream().allMatch(who -> who.contains("شخص7 عائلة7")));
    click("[type=reset]");
    browser.evaluate("dispatchEvent(new Event('beforeprint'))");
    assertEquals(2000, count(".event"));
  }

  @Test
  void nothingFoundIsSaid() throws Exception {
    open(List.of(News.nothing()), "");
    assertEquals(List.of("لم يُعثر على لقاءات أو زيارات."), texts("#list"));
    assertEquals("=1+1\nلا خبر اليوم.", string(TEXT));
    open(List.of(), "");
    assertEquals(0, count(".event"));
  }

  @Test
  void speaksEnglishOnDemand() throws Exception {
    open(News.all(), "sort=text");
    click("#language");
    assertEquals("ltr", string("document.documentElement.dir"));
    assertEquals(List.of("Visit", "Meeting", "Phone call"), texts(".event .kind"));
    assertEquals("Timeline", string("document.querySelector('#time-title').textContent"));
    assertTrue(string("location.hash").contains("lang=en"));
    click("#language");
    assertEquals("خط الزمن", string("document.querySelector('#time-title').textContent"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"light", "dark"})
  void passesTheRulesOfAccessibility(String scheme) throws Exception {
    browser.call(
        "Emulation.setEmulatedMedia",
        Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", scheme))));
    open(News.all(), "sort=text&event=saudi-17/v2&person=باتار دورجي");
    try (InputStream axe =
        getClass().getResourceAsStream("/META-INF/resources/webjars/axe-core/4.6.3/axe.min.js")) {
      browser.evaluate(new String(axe.readAllBytes(), StandardCharsets.UTF_8) + "; 0");
    }
    assertTrue(browser.evaluate("axe.run().then(r => r.passes.length)").asInt() > 20);
    assertEquals(
        List.of(),
        strings(
            "axe.run().then(r => r.violations.flatMap(v => v.nodes.map(n => v.id + ': '"
                + " + n.html.slice(0, 150) + ' ' + n.failureSummary)))"));
    browser.complaints.clear(); // those of the tool's own
  }

  private static Analysis meeting(String id, String one, String wikidata, String other) {
    return new Drafts(id).meeting(one, wikidata, other, "تونس", "2024-05-01").analysis();
  }

  /** Documents of four meetings each, of 60 persons at 20 places in four years. */
  private static List<Analysis> corpus(int documents) {
    List<Analysis> all = new ArrayList<>();
    for (int d = 0; d < documents; d++) {
      Drafts drafts = new Drafts("doc-" + d);
      for (int e = 0; e < 4; e++) {
        int n = 4 * d + e;
        String one = "شخص" + n % 60 + " عائلة" + n % 60;
        String other = "شخص" + (n / 7 + 1 + n % 60) % 60 + " عائلة" + (n / 7 + 1 + n % 60) % 60;
        String day = (2020 + n % 4) + "-0" + (1 + n % 9) + "-1" + n % 10;
        drafts.meeting(one, null, one.equals(other) ? "فريد الوحيد" : other, "مدينة" + n % 20, day);
      }
      all.add(drafts.analysis());
    }
    return all;
  }

  /** Writes a text of meetings and what is in it. */
  private static final class Drafts {
    private final String id;
    private final StringBuilder text = new StringBuilder();
    private final List<Mention> mentions = new ArrayList<>();
    private final List<Entity> entities = new ArrayList<>();
    private final List<Event> events = new ArrayList<>();

    Drafts(String id) {
      this.id = id;
    }

    Drafts meeting(String one, String wikidata, String other, String place, String day) {
      Span trigger = add("التقى");
      Participant first = participant(one, wikidata);
      Participant second = participant(other, null);
      add("في");
      Mention where = mention(MentionType.LOCATION, place, null);
      text.append(".\n");
      events.add(
          new Meeting(
              "v" + (events.size() + 1),
              Status.values()[events.size() % Status.values().length],
              Channel.IN_PERSON,
              Optional.empty(),
              List.of(new Trigger(trigger, "التقى")),
              List.of(first, second),
              List.of(new Place(place, where.span(), where.entity())),
              Optional.of(new EventTime("أمس", trigger, day, day)),
              Optional.empty(),
              Codes.NONE,
              0.9));
      return this;
    }

    private Span add(String word) {
      int start = text.length() + (text.isEmpty() || text.toString().endsWith("\n") ? 0 : 1);
      text.append(start > text.length() ? " " : "").append(word);
      return new Span(start, text.length());
    }

    private Participant participant(String name, String wikidata) {
      Mention mention = mention(MentionType.PERSON, name, wikidata);
      return new Participant(Role.PARTICIPANT, name, mention.span(), mention.entity());
    }

    private Mention mention(MentionType type, String name, String wikidata) {
      Optional<Entity> known = entities.stream().filter(e -> e.name().equals(name)).findFirst();
      if (known.isEmpty()) {
        known =
            Optional.of(
                new Entity(
                    "e" + (entities.size() + 1),
                    type,
                    name,
                    List.of(),
                    List.of(),
                    Optional.empty(),
                    Optional.ofNullable(wikidata),
                    Optional.empty()));
        entities.add(known.get());
      }
      Mention mention =
          new Mention(
              "m" + (mentions.size() + 1),
              type,
              add(name),
              name,
              0.9,
              known.map(Entity::id),
              Optional.empty());
      mentions.add(mention);
      return mention;
    }

    Analysis analysis() {
      return new Analysis(
          Document.of(text.toString()).withId(id),
          Optional.empty(),
          mentions,
          entities,
          events,
          List.of());
    }
  }
}
