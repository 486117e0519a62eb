/// The faults of a file, collected while it is read so that a person hears of all of them at once.
final class FaultList {
  /// A file with more faults is not what it is taken for; nothing more is read of it.
  static let most = 50

  /// The faults, in the order in which they were met.
  private(set) var faults: [ConfigurationError] = []
  /// What is odd and allowed.
  private(set) var warnings: [ConfigurationError] = []

  /// Whether none was met so far.
  var isEmpty: Bool { faults.isEmpty }

  /// Notes a fault.
  func add(_ fault: ConfigurationError) {
    if faults.count < Self.most { faults.append(fault) }
  }

  /// Notes what is odd and allowed.
  func warn(_ warning: ConfigurationError) { warnings.append(warning) }

  /// What is read, or `nil` with its fault noted.
  func collect<Value>(_ read: () throws(ConfigurationError) -> Value) -> Value? {
    guard faults.count < Self.most else { return nil }
    do {
      return try read()
    } catch {
      add(error)
      return nil
    }
  }

  /// Reads every item, the rest also after one with a fault.
  func collectAll<Value>(
    _ items: [YAMLDocument], _ read: (YAMLDocument) throws(ConfigurationError) -> Value
  ) -> [Value] {
    items.compactMap { item in collect { () throws(ConfigurationError) in try read(item) } }
  }
}
