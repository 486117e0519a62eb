extension PhraseBook {
  /// A minute of the day: "07:05".
  func clock(_ minute: Int) -> String {
    let padded = { (number: Int) in (number < 10 ? "0" : "") + String(number) }
    return padded(minute / 60) + ":" + padded(minute % 60)
  }
}
