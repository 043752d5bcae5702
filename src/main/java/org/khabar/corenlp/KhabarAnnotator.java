package org.khabar.corenlp;

import edu.stanford.nlp.ling.CoreAnnotation;
import edu.stanford.nlp.ling.CoreAnnotations;
import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.pipeline.Annotation;
import edu.stanford.nlp.pipeline.Annotator;
import edu.stanford.nlp.util.CoreMap;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import org.khabar.entity.MentionType;
import org.khabar.name.NameSpan;
import org.khabar.name.NameTagger;
import org.khabar.text.Span;
import org.khabar.token.Text;
import org.khabar.token.TextReader;

/**
 * Adds khabar's names to a pipeline of Stanford CoreNLP, which has none for Arabic.
 *
 * <p>With the properties {@code customAnnotatorClass.khabar=org.khabar.corenlp.KhabarAnnotator} and
 * {@code annotators=tokenize,ssplit,khabar}, every token gets a {@code NamedEntityTag}: {@code
 * PERSON}, {@code LOCATION}, {@code ORGANIZATION}, {@code TITLE} or {@code O}; every sentence and
 * the document get their {@code Mentions}. A token counts to a name if part of it lies in the name.
 * Safe to use from several threads at once.
 *
 * <p>A program that is passed on with CoreNLP falls under the GPL.
 */
public final class KhabarAnnotator implements Annotator {
  private static final String OUTSIDE = "O";

  private final TextReader texts;
  private final NameTagger tagger;

  /**
   * As CoreNLP makes it, from its properties.
   *
   * @param name of the annotator, such as {@code khabar}
   * @param properties of the pipeline; none is khabar's
   * @throws UncheckedIOException if a packed model is missing or broken; the message names it
   */
  public KhabarAnnotator(String name, Properties properties) {
    try {
      texts = TextReader.load();
      tagger = NameTagger.load();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void annotate(Annotation document) {
    Text text = texts.read(document.get(CoreAnnotations.TextAnnotation.class));
    List<NameSpan> names = tagger.tag(text);
    List<CoreMap> all = new ArrayList<>();
    int next = 0;
    for (CoreMap sentence : document.get(CoreAnnotations.SentencesAnnotation.class)) {
      List<CoreLabel> tokens = sentence.get(CoreAnnotations.TokensAnnotation.class);
      tokens.forEach(token -> token.setNER(OUTSIDE));
      List<CoreMap> mentions = new ArrayList<>();
      int end = sentence.get(CoreAnnotations.CharacterOffsetEndAnnotation.class);
      int first = 0;
      while (next < names.size() && text.original(names.get(next).span()).start() < end) {
        Span span = text.original(names.get(next).span());
        while (first < tokens.size() && tokens.get(first).endPosition() <= span.start()) {
          first++;
        }
        int last = first;
        while (last < tokens.size() && tokens.get(last).beginPosition() < span.end()) {
          last++;
        }
        if (last > first) {
          mentions.add(mention(text, names.get(next), span, tokens, first, last, all.size()));
          all.add(mentions.get(mentions.size() - 1));
        }
        first = last;
        next++;
      }
      sentence.set(CoreAnnotations.MentionsAnnotation.class, mentions);
    }
    document.set(CoreAnnotations.MentionsAnnotation.class, all);
  }

  private static CoreMap mention(
      Text text, NameSpan name, Span span, List<CoreLabel> tokens, int first, int last, int index) {
    List<CoreLabel> members = tokens.subList(first, last);
    MentionType type = name.type();
    for (CoreLabel token : members) {
      token.setNER(type.name());
      token.set(CoreAnnotations.EntityMentionIndexAnnotation.class, index);
    }
    CoreMap mention = new Annotation(span.of(text.aligned().original()));
    mention.set(CoreAnnotations.CharacterOffsetBeginAnnotation.class, span.start());
    mention.set(CoreAnnotations.CharacterOffsetEndAnnotation.class, span.end());
    mention.set(CoreAnnotations.TokensAnnotation.class, new ArrayList<>(members));
    mention.set(CoreAnnotations.TokenBeginAnnotation.class, members.get(0).index() - 1);
    mention.set(CoreAnnotations.TokenEndAnnotation.class, members.get(last - first - 1).index());
    mention.set(CoreAnnotations.NamedEntityTagAnnotation.class, type.name());
    mention.set(CoreAnnotations.EntityTypeAnnotation.class, type.name());
    mention.set(CoreAnnotations.EntityMentionIndexAnnotation.class, index);
    mention.set(
        CoreAnnotations.SentenceIndexAnnotation.class,
        members.get(0).get(CoreAnnotations.SentenceIndexAnnotation.class));
    return mention;
  }

  @Override
  public Set<Class<? extends CoreAnnotation>> requires() {
    return Set.of(
        CoreAnnotations.TextAnnotation.class,
        CoreAnnotations.TokensAnnotation.class,
        CoreAnnotations.CharacterOffsetBeginAnnotation.class,
        CoreAnnotations.CharacterOffsetEndAnnotation.class,
        CoreAnnotations.SentencesAnnotation.class);
  }

  @Override
  public Set<Class<? extends CoreAnnotation>> requirementsSatisfied() {
    return Set.of(
        CoreAnnotations.NamedEntityTagAnnotation.class, CoreAnnotations.MentionsAnnotation.class);
  }
}
