package import Scoring

/// The schemes that the program carries in itself.
package enum EmbeddedSchemes {
  private static let texts: [(id: String, text: [UInt8])] = [
    ("hanoi-2017", PackageResources.hanoi_2017_yaml),
    ("national-2007", PackageResources.national_2007_yaml),
    ("ductho-2022", PackageResources.ductho_2022_yaml),
    ("hcmc-2019", PackageResources.hcmc_2019_yaml),
  ]

  /// The ids, in the order in which they are listed.
  package static var ids: [String] { texts.map(\.id) }

  /// The YAML text of an embedded scheme, or `nil` when none has that id.
  package static func text(of id: String) -> String? {
    texts.first { $0.id == id }.map { String(decoding: $0.text, as: UTF8.self) }
  }

  /// The embedded scheme of an id, or `nil` when none has it.
  ///
  /// - Throws: ``ConfigurationError`` never for what is shipped: a test reads every one.
  package static func scheme(_ id: String) throws(ConfigurationError) -> Scheme? {
    guard let text = text(of: id) else { return nil }
    return try SchemeFile.scheme(from: text, file: id + ".yaml")
  }
}
