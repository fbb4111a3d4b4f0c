import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.QueryBuilder;
import org.apache.lucene.util.Version;

/**
 * What the two Lucene peers share: they differ in their analyzer only. The contract is README.md's.
 *
 * <p>Set-up: IndexWriterConfig, BM25Similarity, FSDirectory and the merge policy as Lucene has them by default. Title
 * and body are two fields; a query asks each and a document counts with its better one, a DisjunctionMaxQuery, which is
 * what Elasticsearch's multi_match builds by default ("best_fields", "Multi-match query" in its reference). The modes
 * are multi_match's type "phrase" and operator "and". The index holds ids, not the text.
 */
final class LucenePeer {
  private final String name;
  private final Analyzer analyzer;

  LucenePeer(String name, Analyzer analyzer) {
    this.name = name;
    this.analyzer = analyzer;
  }

  void run(String[] words) {
    try {
      if (words.length == 1 && words[0].equals("describe")) {
        System.out.println(name + "\tLucene " + Version.LATEST + "\tphrase,and\tids");
      } else if (words.length == 3 && words[0].equals("index")) {
        index(Path.of(words[1]), Path.of(words[2]));
      } else if (words.length > 2 && words[0].equals("search")) {
        search(words);
      } else {
        throw new IllegalArgumentException("use: index CORPUS.jsonl INDEXDIR | search INDEXDIR TOPICS.tsv ... | describe");
      }
    } catch (IOException | RuntimeException error) {
      System.err.println(name + ": " + error);
      System.exit(2);
    }
  }

  private void index(Path corpus, Path directory) throws IOException {
    try (BufferedReader in = Files.newBufferedReader(corpus, StandardCharsets.UTF_8);
        IndexWriter writer = new IndexWriter(FSDirectory.open(directory), new IndexWriterConfig(analyzer))) {
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        JsonObject article = JsonParser.parseString(line).getAsJsonObject();
        Document document = new Document();
        document.add(new StringField("id", text(article, "id"), Field.Store.YES));
        document.add(new TextField("title", text(article, "title"), Field.Store.NO));
        document.add(new TextField("body", text(article, "body"), Field.Store.NO));
        writer.addDocument(document);
      }
    }
  }

  private static String text(JsonObject article, String key) {
    JsonElement value = article.get(key);
    return value == null || value.isJsonNull() ? "" : value.getAsString();
  }

  private Query query(String typed, boolean phrase) {
    QueryBuilder builder = new QueryBuilder(analyzer);
    List<Query> fields = new ArrayList<>();
    for (String field : List.of("title", "body")) {
      Query query =
          phrase
              ? builder.createPhraseQuery(field, typed)
              : builder.createBooleanQuery(field, typed, BooleanClause.Occur.MUST);
      if (query != null) {
        fields.add(query);
      }
    }
    return fields.isEmpty() ? new MatchNoDocsQuery("the analyzer left nothing") : new DisjunctionMaxQuery(fields, 0.0f);
  }

  private record Hit(String id, float score) {}

  private List<Hit> hits(IndexSearcher searcher, String typed, boolean phrase, int depth) throws IOException {
    List<Hit> hits = new ArrayList<>();
    for (ScoreDoc found : searcher.search(query(typed, phrase), depth).scoreDocs) {
      hits.add(new Hit(searcher.doc(found.doc).get("id"), found.score));
    }
    return hits;
  }

  private void search(String[] words) throws IOException {
    Map<String, String> options = new HashMap<>(Map.of("--depth", "1000", "--mode", "phrase"));
    List<String> paths = new ArrayList<>();
    for (int i = 1; i < words.length; ++i) {
      if (words[i].startsWith("--")) {
        options.put(words[i], words[++i]);
      } else {
        paths.add(words[i]);
      }
    }
    int depth = Integer.parseInt(options.get("--depth"));
    boolean phrase = options.get("--mode").equals("phrase");
    if (!phrase && !options.get("--mode").equals("and")) {
      throw new IllegalArgumentException("--mode " + options.get("--mode") + ": unknown mode");
    }
    String tag = name + "-" + options.get("--mode");
    List<String[]> topics = new ArrayList<>();
    for (String line : Files.readAllLines(Path.of(paths.get(1)), StandardCharsets.UTF_8)) {
      topics.add(line.split("\t", 3));
    }
    try (DirectoryReader reader = DirectoryReader.open(FSDirectory.open(Path.of(paths.get(0))));
        PrintWriter run = new PrintWriter(options.get("--run"), StandardCharsets.UTF_8);
        PrintWriter timing = new PrintWriter(options.get("--timing"), StandardCharsets.UTF_8)) {
      IndexSearcher searcher = new IndexSearcher(reader);
      for (String[] topic : topics) { // warm-up
        hits(searcher, topic[2], phrase, depth);
      }
      for (String[] topic : topics) {
        long start = System.nanoTime();
        List<Hit> hits = hits(searcher, topic[2], phrase, depth);
        long took = System.nanoTime() - start;
        timing.printf(Locale.ROOT, "%s\t%.4f\t0\n", topic[0], took / 1e6);
        int rank = 0;
        for (Hit hit : hits) {
          run.print(topic[0] + " Q0 " + hit.id() + " " + ++rank + " " + hit.score() + " " + tag + "\n");
        }
      }
      if (run.checkError() || timing.checkError()) {
        throw new IOException("the run or its timing could not be written");
      }
    }
  }
}
