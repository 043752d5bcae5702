package example;

import java.io.IOException;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.khabar.Engine;
import org.khabar.spark.KhabarAnalyzer;
import org.khabar.spark.KhabarResolver;

/** A table of who met whom, from articles as JSON lines. */
public final class WhoMetWhom {
  private static final String PAIRS =
      """
      WITH parties AS (
        SELECT event.id, event.time.start AS day, size(event.reports) AS articles, entity.name
        FROM (SELECT *, explode(participants) AS party FROM events) AS event
        JOIN entities AS entity ON entity.id = event.party.entity
        WHERE event.type = 'MEETING' AND event.status = 'OCCURRED' AND entity.type = 'PERSON')
      SELECT one.name AS one, other.name AS other, one.day, one.articles
      FROM parties AS one JOIN parties AS other ON one.id = other.id AND one.name < other.name
      ORDER BY day, one, other
      """;

  private WhoMetWhom() {}

  /** Arguments: the articles, and a new folder for the analyses and the table. */
  public static void main(String[] arguments) throws IOException {
    try (SparkSession spark = SparkSession.builder().appName("who met whom").getOrCreate()) {
      run(spark, arguments[0], arguments[1]);
    }
  }

  static void run(SparkSession spark, String articles, String out) throws IOException {
    Dataset<Row> documents =
        spark.read().schema(KhabarAnalyzer.DOCUMENT_SCHEMA).json(articles).repartition(4);
    // Written, so that no article is analysed twice.
    KhabarAnalyzer.of(Engine.LIGHT).analyze(documents).write().parquet(out + "/analyses");
    try (KhabarResolver resolver = KhabarResolver.of(spark.read().parquet(out + "/analyses"))) {
      resolver.entities().createOrReplaceTempView("entities");
      resolver.events().createOrReplaceTempView("events");
      spark.sql(PAIRS).write().json(out + "/who-met-whom");
    }
  }
}
