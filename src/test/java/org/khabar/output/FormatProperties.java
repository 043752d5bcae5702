package org.khabar.output;

import java.io.IOException;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.khabar.Texts;

/** What holds for what every format makes of hostile names, ids and metadata. */
class FormatProperties {

  @Provide
  Arbitrary<String> hostile() {
    Arbitrary<String> part =
        Arbitraries.oneOf(
            Arbitraries.of(
                "</script>",
                "<!--",
                "=1+1",
                "../../x",
                "\"",
                "'",
                "\\",
                "|",
                "\n",
                "\u202E",
                "\uD800",
                "\t",
                ";",
                ",",
                "{",
                "}",
                "%",
                "#",
                "\u2028",
                "]]>"),
            Texts.arabicLike());
    return part.list().ofMinSize(1).ofMaxSize(6).map(parts -> String.join("|", parts));
  }

  @Property(tries = 500)
  void isWellFormedAndReadsBack(@ForAll Format format, @ForAll("hostile") String text)
      throws IOException {
    FormatFuzzer.holds(format, text);
  }
}
