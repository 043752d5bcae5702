package example;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WhoMetWhomTest {

  @Test
  void articlesBecomeATable(@TempDir Path folder) throws IOException {
    String out = folder.resolve("out").toString();
    try (SparkSession spark =
        SparkSession.builder()
            .master("local[2]")
            .config("spark.log.level", "ERROR")
            // A slow machine is no broken one.
            .config("spark.network.timeout", "20min")
            .config("spark.executor.heartbeatInterval", "5min")
            .config("spark.ui.enabled", false)
            .config("spark.sql.shuffle.partitions", 2)
            .config("spark.sql.warehouse.dir", folder.toString())
            .getOrCreate()) {
      WhoMetWhom.run(spark, "articles.jsonl", out);
      assertEquals(
          List.of(
              "سالم الهاشمي, يوسف المرزوقي, 2025-05-03, 2",
              "سالم الهاشمي, سامي النجار, 2025-05-11, 1"),
          spark
              .read()
              .json(out + "/who-met-whom")
              .select("one", "other", "day", "articles")
              .orderBy("day")
              .collectAsList()
              .stream()
              .map(row -> row.mkString(", "))
              .toList());
    }
  }
}
