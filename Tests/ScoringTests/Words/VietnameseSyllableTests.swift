import Testing

@testable import Scoring

@Suite struct VietnameseSyllables {
  @Test(
    "What can be said is a syllable",
    arguments: [
      "an", "y", "nghe", "thuan", "giang", "gi", "quy", "quang", "khuyen", "tuyen", "hue", "thue", "yen", "phong",
    ])
  func syllables(word: String) { #expect(VietnameseSyllable.isOne(word)) }

  @Test(
    "What cannot is none",
    arguments: ["", "phomg", "dak", "kan", "kon", "tul", "ghi5", "nga3", "cen", "gha", "qng", "x"])
  func others(word: String) { #expect(!VietnameseSyllable.isOne(word)) }
}
