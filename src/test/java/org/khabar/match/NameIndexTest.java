package org.khabar.match;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.khabar.entity.MentionType;

class NameIndexTest {
  private NameIndex index;

  @BeforeEach
  void fill() throws IOException {
    index = new NameIndex(NameVariants.load());
    index.add("1", MentionType.PERSON, "فيكتور غوريميكين");
    index.add("2", MentionType.PERSON, "كريم بدر");
    index.add("3", MentionType.PERSON, "فيكتور يانوف");
    index.add("4", MentionType.LOCATION, "بدر");
  }

  private List<String> ids(MentionType type, String name) {
    return index.find(type, name, 9).stream().map(NameIndex.Hit::id).toList();
  }

  @Test
  void findsASpelling() {
    assertEquals(List.of("1"), ids(MentionType.PERSON, "فيكتور جوريميكن"));
  }

  @Test
  void findsAFamilyName() {
    assertEquals(List.of("1"), ids(MentionType.PERSON, "جوريميكن"));
  }

  @Test
  void keepsTypesApart() {
    assertEquals(List.of("2"), ids(MentionType.PERSON, "بدر"));
    assertEquals(List.of("4"), ids(MentionType.LOCATION, "بدر"));
  }

  @Test
  void theMostSimilarComesFirst() {
    index.add("5", MentionType.PERSON, "فيكتور جوريميكن");
    assertEquals(List.of("5", "1"), ids(MentionType.PERSON, "فيكتور جوريميكن"));
    assertEquals(1, index.find(MentionType.PERSON, "فيكتور جوريميكن", 1).size());
    assertEquals(5, index.size());
  }

  @Test
  void refusesToFindNone() {
    assertThrows(IllegalArgumentException.class, () -> index.find(MentionType.PERSON, "بدر", 0));
  }
}
