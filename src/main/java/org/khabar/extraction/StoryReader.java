package org.khabar.extraction;

import com.google.common.base.Suppliers;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.khabar.coreference.Anaphor;
import org.khabar.coreference.Referent;
import org.khabar.coreference.Resolution;
import org.khabar.entity.MentionType;
import org.khabar.entity.Title;
import org.khabar.name.NameSpan;
import org.khabar.syntax.SyntaxEngine;
import org.khabar.text.Normalizer;
import org.khabar.text.Profile;
import org.khabar.text.Span;
import org.khabar.time.TimeExpression;
import org.khabar.token.Sentence;
import org.khabar.token.Text;
import org.khabar.token.Token;

/** Puts together what is known of a document into a {@link Story}. Immutable and safe to share. */
final class StoryReader {
  private static final int HEADLINE_TOKENS = 20;
  private static final int HONORIFICS = 2;
  private static final Normalizer MATCH = Normalizer.of(Profile.MATCH);

  private final TriggerLexicon triggers;
  private final CueLexicon cues;
  private final DescriptionFinder descriptions;
  private final SyntaxEngine engine;
  private final FunctionWords words;

  StoryReader(
      TriggerLexicon triggers,
      CueLexicon cues,
      DescriptionFinder descriptions,
      SyntaxEngine engine,
      FunctionWords words) {
    this.triggers = triggers;
    this.cues = cues;
    this.descriptions = descriptions;
    this.engine = engine;
    this.words = words;
  }

  static StoryReader load(SyntaxEngine engine, FunctionWords words) throws IOException {
    return new StoryReader(
        TriggerLexicon.load(), CueLexicon.load(), DescriptionFinder.load(words), engine, words);
  }

  /** A mention before its filler is known. */
  private record Draft(
      int sentence, int first, int proclitics, int last, Span span, boolean named, String key) {}

  /** What a filler will be, gathered over its mentions. */
  private record Identity(
      Filler.Kind kind,
      OptionalInt entity,
      String name,
      Optional<String> office,
      Optional<String> country) {}

  /**
   * Reads a document.
   *
   * @param times all that it tells, in order, at places in the repaired text
   */
  Story read(Text text, Resolution resolution, List<TimeExpression> times) {
    List<Sentence> sentences = text.sentences();
    List<List<Scene.Spot>> spots = new ArrayList<>();
    List<Draft> drafts = new ArrayList<>();
    Map<String, Identity> identities = new HashMap<>();
    int next = 0;
    int anaphor = 0;
    for (int s = 0; s < sentences.size(); s++) {
      Sentence sentence = sentences.get(s);
      List<NameSpan> names = resolution.names();
      List<Integer> here = new ArrayList<>();
      while (next < names.size() && names.get(next).span().start() < sentence.span().end()) {
        here.add(next++);
      }
      boolean[] taken = new boolean[sentence.tokens().size()];
      named(text, resolution, s, sentence, here, taken, drafts, identities);
      List<Anaphor> anaphora = resolution.anaphora();
      while (anaphor < anaphora.size()
          && anaphora.get(anaphor).span().start() < sentence.span().end()) {
        Referent referent = resolution.referents().get(anaphora.get(anaphor).entity());
        identities.computeIfAbsent(
            "e" + referent.index(),
            key -> identity(Optional.of(referent), referent.name(), Optional.empty()));
        drafts.add(anaphoric(s, sentence, anaphora.get(anaphor++), taken));
      }
      List<Scene.Spot> found = spots(sentence, taken);
      spots.add(found);
      if (!found.isEmpty()) {
        described(text, s, sentence, taken, found, drafts, identities);
      }
    }
    return assemble(text, sentences, spots, drafts, identities, dates(text, times));
  }

  private static List<List<TimeExpression>> dates(Text text, List<TimeExpression> found) {
    List<List<TimeExpression>> bySentence = new ArrayList<>();
    int next = 0;
    for (Sentence sentence : text.sentences()) {
      List<TimeExpression> here = new ArrayList<>();
      while (next < found.size() && found.get(next).span().start() < sentence.span().end()) {
        TimeExpression time = found.get(next++);
        if (time.kind() == TimeExpression.Kind.DATE) {
          here.add(time);
        }
      }
      bySentence.add(here);
    }
    return bySentence;
  }

  private List<Scene.Spot> spots(Sentence sentence, boolean[] taken) {
    List<Scene.Spot> spots = new ArrayList<>();
    for (int t = 0; t < taken.length; t++) {
      if (!taken[t]) {
        List<TriggerCandidate> candidates = triggers.candidates(sentence.tokens().get(t));
        if (!candidates.isEmpty()) {
          spots.add(new Scene.Spot(t, candidates));
        }
      }
    }
    return spots;
  }

  /** Names, each with the titles of its bearer beside it, and titles that stand alone. */
  private void named(
      Text text,
      Resolution resolution,
      int index,
      Sentence sentence,
      List<Integer> names,
      boolean[] taken,
      List<Draft> drafts,
      Map<String, Identity> identities) {
    List<Token> tokens = sentence.tokens();
    Draft open = null;
    for (int n : names) {
      NameSpan name = resolution.names().get(n);
      Span at = Scene.tokensOf(tokens, name.span());
      for (int t = at.start(); t < at.end(); t++) {
        taken[t] = true;
      }
      if (at.length() == 0) {
        continue;
      }
      Optional<Referent> referent = resolution.referent(n);
      String surface = name.span().of(text.repaired());
      String key = referent.isPresent() ? "e" + referent.get().index() : "d" + MATCH.apply(surface);
      Optional<Title> said = resolution.title(n);
      identities.computeIfAbsent(key, k -> identity(referent, surface, said));
      Draft here = draft(index, tokens, taken, at, name, key);
      if (open != null && open.key().equals(key) && at.start() - open.last() <= HONORIFICS) {
        boolean takesOver = !open.named() && here.named();
        here =
            new Draft(
                index,
                open.first(),
                open.proclitics(),
                at.end(),
                takesOver ? here.span() : open.span(),
                open.named() || here.named(),
                key);
        drafts.remove(drafts.size() - 1);
      }
      drafts.add(here);
      open = here;
    }
  }

  /** {@code نظيره الروسي}: a mention of who has a name elsewhere. */
  private static Draft anaphoric(int index, Sentence sentence, Anaphor anaphor, boolean[] taken) {
    Span at = Scene.tokensOf(sentence.tokens(), anaphor.span());
    for (int t = at.start(); t < at.end(); t++) {
      taken[t] = true;
    }
    int proclitics = anaphor.span().start() - sentence.tokens().get(at.start()).span().start();
    return new Draft(
        index, at.start(), proclitics, at.end(), anaphor.span(), false, "e" + anaphor.entity());
  }

  /** A name or title with the honorifics before it. */
  private Draft draft(
      int index, List<Token> tokens, boolean[] taken, Span at, NameSpan name, String key) {
    int first = at.start();
    int proclitics = Math.max(0, name.span().start() - tokens.get(first).span().start());
    boolean bare = proclitics == 0;
    while ((name.type() == MentionType.PERSON || name.type() == MentionType.TITLE)
        && bare
        && first > 0
        && !taken[first - 1]
        && words.honorific(tokens.get(first - 1).match()) >= 0) {
      proclitics = words.honorific(tokens.get(--first).match());
      bare = proclitics == 0;
    }
    boolean named = name.type() != MentionType.TITLE;
    return new Draft(index, first, proclitics, at.end(), name.span(), named, key);
  }

  private static Identity identity(
      Optional<Referent> referent, String surface, Optional<Title> title) {
    if (referent.isEmpty()) {
      return new Identity(
          Filler.Kind.TITLE,
          OptionalInt.empty(),
          surface,
          Optional.of(head(surface)),
          title.flatMap(Title::country));
    }
    Referent entity = referent.get();
    return new Identity(
        Filler.Kind.valueOf(entity.type().name()),
        OptionalInt.of(entity.index()),
        entity.name(),
        entity.type() == MentionType.PERSON
            ? entity.titleForms().stream().findFirst().map(StoryReader::head)
            : Optional.of(entity.name())
                .filter(name -> name.indexOf(' ') > 0)
                .map(StoryReader::head),
        entity.country());
  }

  private static String head(String title) {
    String match = MATCH.apply(title);
    int space = match.indexOf(' ');
    String word = space < 0 ? match : match.substring(0, space);
    return word.startsWith("ال") ? word.substring(2) : word;
  }

  private void described(
      Text text,
      int index,
      Sentence sentence,
      boolean[] taken,
      List<Scene.Spot> spots,
      List<Draft> drafts,
      Map<String, Identity> identities) {
    boolean[] stops = new boolean[taken.length];
    for (Scene.Spot spot : spots) {
      stops[spot.token()] = true;
    }
    for (DescriptionFinder.Description description : descriptions.find(sentence, taken, stops)) {
      if (introducesPerson(description, index, drafts, identities)) {
        continue;
      }
      String surface = description.span().of(text.repaired());
      String key = "d" + known(MATCH.apply(surface), drafts);
      identities.putIfAbsent(
          key,
          new Identity(
              description.kind(),
              OptionalInt.empty(),
              surface,
              Optional.of(head(surface)),
              Optional.empty()));
      drafts.add(
          new Draft(
              index,
              description.first(),
              description.span().start()
                  - sentence.tokens().get(description.first()).span().start(),
              description.last(),
              description.span(),
              true,
              key));
    }
  }

  /** الوفد means the وفد تجاري of before. */
  private static String known(String description, List<Draft> drafts) {
    if (!description.startsWith("ال") || description.indexOf(' ') >= 0) {
      return description;
    }
    String head = description.substring(2);
    for (int d = drafts.size() - 1; d >= 0; d--) {
      String key = drafts.get(d).key();
      boolean accusative = key.startsWith("ا ", head.length() + 1);
      if (key.startsWith("d" + head) && (accusative || key.startsWith(" ", head.length() + 1))) {
        return key.substring(1);
      }
      if (key.startsWith("dال" + head + " ")) {
        return key.substring(1);
      }
    }
    return description;
  }

  /**
   * Whether a person's name follows at once, as in {@code نظيره المصري سامح شكري}, or, where one
   * person is described, after a comma.
   */
  private static boolean introducesPerson(
      DescriptionFinder.Description description,
      int sentence,
      List<Draft> drafts,
      Map<String, Identity> identities) {
    for (int d = drafts.size() - 1; d >= 0 && drafts.get(d).sentence() == sentence; d--) {
      Draft draft = drafts.get(d);
      boolean apposed =
          description.kind() == Filler.Kind.TITLE && draft.first() == description.last() + 1;
      if ((draft.first() == description.last() || apposed)
          && identities.get(draft.key()).kind() == Filler.Kind.PERSON) {
        return true;
      }
    }
    return false;
  }

  private Story assemble(
      Text text,
      List<Sentence> sentences,
      List<List<Scene.Spot>> spots,
      List<Draft> drafts,
      Map<String, Identity> identities,
      List<List<TimeExpression>> times) {
    drafts.sort(Comparator.comparingInt(Draft::sentence).thenComparingInt(Draft::first));
    Map<String, Integer> counts = new HashMap<>();
    Map<String, Integer> firsts = new HashMap<>();
    List<String> order = new ArrayList<>();
    for (Draft draft : drafts) {
      if (counts.merge(draft.key(), 1, Integer::sum) == 1) {
        firsts.put(draft.key(), draft.sentence());
        order.add(draft.key());
      }
    }
    Map<String, Filler> fillers = new HashMap<>();
    List<Filler> all = new ArrayList<>();
    for (String key : order) {
      Identity identity = identities.get(key);
      Filler filler =
          new Filler(
              all.size(),
              identity.kind(),
              identity.entity(),
              identity.name(),
              identity.office(),
              identity.country(),
              counts.get(key),
              firsts.get(key));
      all.add(filler);
      fillers.put(key, filler);
    }
    List<Scene> scenes = new ArrayList<>();
    int next = 0;
    for (int s = 0; s < sentences.size(); s++) {
      Sentence sentence = sentences.get(s);
      List<Group> groups = new ArrayList<>();
      while (next < drafts.size() && drafts.get(next).sentence() == s) {
        Draft draft = drafts.get(next++);
        groups.add(
            new Group(
                fillers.get(draft.key()),
                draft.first(),
                draft.proclitics(),
                draft.last(),
                draft.span(),
                draft.named()));
      }
      scenes.add(scene(s, sentence, groups, times.get(s), spots.get(s)));
    }
    return new Story(all, scenes);
  }

  private Scene scene(
      int index,
      Sentence sentence,
      List<Group> groups,
      List<TimeExpression> times,
      List<Scene.Spot> spots) {
    List<Token> tokens = sentence.tokens();
    boolean headline =
        tokens.size() < HEADLINE_TOKENS
            && tokens.get(tokens.size() - 1).kind() != Token.Kind.PUNCTUATION;
    List<Scene.TimeMention> mentions = new ArrayList<>();
    for (TimeExpression time : times) {
      Span at = Scene.tokensOf(tokens, time.span());
      mentions.add(new Scene.TimeMention(time, at.start(), at.end()));
    }
    return new Scene(
        index,
        headline,
        sentence,
        groups,
        mentions,
        spots.isEmpty() ? List.of() : cues.find(sentence),
        spots,
        spots.isEmpty()
            ? Optional.empty()
            : Optional.of(Suppliers.memoize(() -> new SceneSyntax(engine.parse(sentence)))));
  }
}
