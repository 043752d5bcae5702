package org.khabar.syntax;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.khabar.learn.Crf;
import org.khabar.learn.ModelStore;

/** Tags segments with a linear-chain CRF over {@link TagFeatures}. Immutable and safe to share. */
final class LightTagger {
  static final String MODEL = "syntax/tags.crf";
  static final String KIND = "tags";
  static final int VERSION = 1;

  private static final Tag[] TAGS = Tag.values();

  private final Crf crf;

  LightTagger(Crf crf) {
    this.crf = crf;
  }

  static LightTagger load(ModelStore models) throws IOException {
    return new LightTagger(models.read(MODEL, KIND, VERSION, in -> Crf.readFrom(in, followers())));
  }

  /** Any tag may come after any other. */
  static long[] followers() {
    long[] followers = new long[TAGS.length + 1];
    Arrays.fill(followers, (1L << TAGS.length) - 1);
    return followers;
  }

  List<Tag> tag(List<LightUnit> units) {
    Crf.Labelling labels = crf.label(new TagFeatures(units));
    List<Tag> tags = new ArrayList<>(units.size());
    for (int i = 0; i < units.size(); i++) {
      tags.add(TAGS[labels.label(i)]);
    }
    return tags;
  }
}
