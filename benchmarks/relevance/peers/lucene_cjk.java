// Lucene 8 with CJKAnalyzer: bigrams of Hangul, Han and kana, the choice without a dictionary.
//
// Packages: openjdk-17-jdk-headless liblucene8-java libgoogle-gson-java
// Classpath: lucene-core-*.jar lucene-analyzers-common-*.jar gson.jar
//
// Set-up and where each setting comes from:
// - CJKAnalyzer as it is: StandardTokenizer, width folding, lower case, bigrams, and its English stop words. Lucene's
//   package documentation org.apache.lucene.analysis.cjk names it for Korean; it is Elasticsearch's `cjk` analyzer
//   ("Language analyzers" in its reference, stop words included) and Solr's text_cjk.
// - Everything else stands in harness/LucenePeer.java.

import org.apache.lucene.analysis.cjk.CJKAnalyzer;

final class LuceneCjk {
  public static void main(String[] words) {
    new LucenePeer("lucene-cjk", new CJKAnalyzer()).run(words);
  }
}
