// Lucene 8 with nori, its Korean morphological analyzer: what Elasticsearch, OpenSearch and Solr offer for Korean.
//
// Packages: openjdk-17-jdk-headless liblucene8-java libgoogle-gson-java
// Classpath: lucene-core-*.jar lucene-analyzers-common-*.jar lucene-analyzers-nori-*.jar gson.jar
//
// Set-up and where each setting comes from:
// - KoreanAnalyzer as it is: mecab-ko-dic, decompounding mode "discard", particles and endings stopped by their tags,
//   Hanja read as Hangul, lower case. That is the `nori` analyzer ("Korean (nori) analysis plugin" in Elasticsearch's
//   reference, which lists the same four parts) and Solr's text_ko (Solr Reference Guide, "Language Analysis", Korean).
// - No user dictionary: it would have to hold the very names that are asked for.
// - Everything else stands in harness/LucenePeer.java.

import org.apache.lucene.analysis.ko.KoreanAnalyzer;

final class LuceneNori {
  public static void main(String[] words) {
    new LucenePeer("lucene-nori", new KoreanAnalyzer()).run(words);
  }
}
