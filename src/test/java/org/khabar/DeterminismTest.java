package org.khabar;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.khabar.learn.GoldDocument;

/** The test corpus read by one thread, by four and as a batch: the same, each document once. */
class DeterminismTest {

  private static List<Document> corpus() throws IOException {
    List<Document> documents = new ArrayList<>();
    for (GoldDocument gold : GoldDocument.read(Path.of("test-corpus", "news.jsonl"))) {
      Document document = Document.of(gold.text()).withId(gold.id());
      documents.add(gold.published().map(document::withPublished).orElse(document));
    }
    return documents;
  }

  @ParameterizedTest
  @EnumSource
  void loopBatchAndThreadsAgree(Engine engine) throws Exception {
    List<Document> documents = corpus();
    Khabar khabar = Khabar.builder().engine(engine).build();
    List<Analysis> loop = new ArrayList<>();
    for (Document document : documents) {
      loop.add(khabar.analyze(document));
    }
    assertEquals(
        documents.stream().map(Document::id).toList(), loop.stream().map(Analysis::id).toList());
    assertEquals(loop, khabar.analyze(documents.stream()).toList());
    assertEquals(loop, byFour(khabar, documents));
  }

  private static List<Analysis> byFour(Khabar khabar, List<Document> documents) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try {
      List<Callable<Analysis>> work = new ArrayList<>();
      documents.forEach(document -> work.add(() -> khabar.analyze(document)));
      List<Analysis> analyses = new ArrayList<>();
      for (Future<Analysis> analysis : threads.invokeAll(work)) {
        analyses.add(analysis.get());
      }
      return analyses;
    } finally {
      threads.shutdownNow();
    }
  }
}
