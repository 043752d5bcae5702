package org.khabar.coreference;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.khabar.entity.MentionType;
import org.khabar.learn.GoldDocument;
import org.khabar.learn.GoldDocument.GoldMention;
import org.khabar.name.NameSpan;
import org.khabar.text.Normalizer;
import org.khabar.text.Profile;
import org.khabar.text.Span;
import org.khabar.token.Text;
import org.khabar.token.TextReader;

/** Names joined against the chains of the annotated news, given the annotated names. */
class GoldChainsTest {
  private static final Path GOLD = Path.of("..", "shared", "gold", "train.jsonl");
  private static final Normalizer MATCH = Normalizer.of(Profile.MATCH);

  /** B-cubed (Bagga and Baldwin 1998): precision and recall of each mention's companions. */
  private double precision;

  private double recall;
  private int mentions;

  @Test
  void namesAreJoinedAsTheAnnotatorsJoinedThem() throws IOException {
    assumeTrue(Files.exists(GOLD), () -> "skipped: needs the annotated news at " + GOLD);
    EntityResolver resolver = EntityResolver.load();
    TextReader reader = TextReader.load();
    for (GoldDocument document : GoldDocument.read(GOLD)) {
      Text text = reader.read(document.text());
      List<NameSpan> names = new ArrayList<>();
      List<String> gold = new ArrayList<>();
      Map<String, String> chains = chains(document);
      int end = 0;
      for (GoldMention mention : document.mentions()) {
        Span span = text.aligned().toNormalized(new Span(mention.start(), mention.end()));
        if (span.start() < end || span.length() == 0) {
          continue;
        }
        end = span.end();
        MentionType type = MentionType.valueOf(mention.type());
        names.add(new NameSpan(type, span, 1));
        gold.add(
            type == MentionType.TITLE
                ? ""
                : chains.getOrDefault(
                    mention.text(), mention.type() + " " + MATCH.apply(mention.text())));
      }
      score(gold, resolver.resolve(text, names));
    }
    double p = precision / mentions;
    double r = recall / mentions;
    double f = 2 * p * r / (p + r);
    System.out.printf("B-cubed: precision %.4f, recall %.4f, F1 %.4f%n", p, r, f);
    assertTrue(f >= 0.98, () -> "B-cubed F1 " + f);
  }

  private void score(List<String> gold, Resolution resolution) {
    Map<String, Integer> inGold = new HashMap<>();
    Map<Integer, Integer> inEntity = new HashMap<>();
    Map<String, Integer> inBoth = new HashMap<>();
    for (int i = 0; i < gold.size(); i++) {
      if (!gold.get(i).isEmpty()) {
        int entity = resolution.entity(i).getAsInt();
        inGold.merge(gold.get(i), 1, Integer::sum);
        inEntity.merge(entity, 1, Integer::sum);
        inBoth.merge(entity + " " + gold.get(i), 1, Integer::sum);
      }
    }
    for (int i = 0; i < gold.size(); i++) {
      if (!gold.get(i).isEmpty()) {
        int entity = resolution.entity(i).getAsInt();
        double both = inBoth.get(entity + " " + gold.get(i));
        precision += both / inEntity.get(entity);
        recall += both / inGold.get(gold.get(i));
        mentions++;
      }
    }
  }

  private static Map<String, String> chains(GoldDocument document) {
    Map<String, String> chains = new HashMap<>();
    for (List<String> chain : document.chains()) {
      String id =
          chain.stream().filter(chains::containsKey).findFirst().map(chains::get).orElse("");
      String chosen = id.isEmpty() ? "chain " + chains.size() + " " + chain.get(0) : id;
      chain.forEach(surface -> chains.put(surface, chosen));
    }
    return chains;
  }
}
