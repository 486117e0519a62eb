import Scoring

extension Unit {
  /// The name with its kind before it, as a signed sheet writes it: "Xã Vân Hà".
  var printedName: String {
    guard let kind, !FoldedText(name).startsWithWords(of: kind.folded) else { return name }
    return kind.word.prefix(1).uppercased() + kind.word.dropFirst() + " " + name
  }
}
