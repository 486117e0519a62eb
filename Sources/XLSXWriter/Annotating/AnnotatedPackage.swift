internal import ZipArchive

/// A package while parts of it are changed and others added.
struct AnnotatedPackage {
  /// Larger parts are not edited: where every row and cell lies is held in memory, and the rest of a file's share of it
  /// is spent by then.
  private static let largestPart = 8 << 20

  private let package: Package
  private var changed: [String: [UInt8]] = [:]
  private var added: [(name: String, contents: [UInt8])] = []
  private var names: Set<String>

  /// Opens a package; refuses one that is signed.
  init(_ bytes: [UInt8]) throws(PatchError) {
    package = try Package(bytes, limits: ZipLimits())
    names = Set(package.archive.members.map { PartName.key($0.name) })
    for member in package.archive.members where member.method != 0 && member.method != 8 {
      throw .notAnnotated(.unusual(part: member.name, "compressed by another method"))
    }
    guard !names.contains(where: { $0.hasPrefix("_xmlsignatures/") }) else { throw .notAnnotated(.signed) }
  }

  /// The member that is a part, by its own spelling, or `nil` when there is none.
  func member(_ part: String) -> String? { package.archive.member(named: part)?.name }

  /// The contents of a member that is to be edited; refused when it is too large or not in UTF-8.
  func contents(of member: String) throws(PatchError) -> [UInt8] {
    if let changed = changed[member] { return changed }
    let size = package.archive.member(named: member)?.size ?? 0
    guard size <= Self.largestPart else {
      throw .notAnnotated(.partTooLarge(part: member, bytes: size, allowed: Self.largestPart))
    }
    let bytes = try package.contents(of: member)
    guard Self.isUTF8(bytes) else { throw .notAnnotated(.unusual(part: member, "not in UTF-8")) }
    return bytes
  }

  /// Whether a part is in UTF-8 by its first bytes and by what it says (XML 1.0, Appendix F).
  private static func isUTF8(_ bytes: [UInt8]) -> Bool {
    let start = String(decoding: bytes.prefix(200), as: UTF8.self)
    guard !bytes.prefix(4).contains(0), bytes.first != 0xFE, bytes.first != 0xFF else { return false }
    guard let declaration = start.split(separator: "?>").first, declaration.contains("<?xml"),
      let encoding = declaration.split(separator: "encoding", maxSplits: 1).dropFirst().first
    else { return true }
    let name = encoding.drop { $0 != "\"" && $0 != "'" }.dropFirst().prefix { $0 != "\"" && $0 != "'" }
    return ["utf-8", "utf8", "us-ascii"].contains(name.lowercased())
  }

  /// Puts other contents in the place of a member's.
  mutating func replace(_ member: String, with contents: [UInt8]) { changed[member] = contents }

  /// Adds a part, or changes it where it is.
  mutating func put(_ part: String, _ contents: [UInt8]) {
    if let member = member(part) { return replace(member, with: contents) }
    names.insert(PartName.key(part))
    added.append((part, contents))
  }

  /// A name for a new part: the folder and stem with the first number that is free.
  mutating func takeName(_ stem: String, suffix: String) -> String {
    var number = 1
    while !names.insert(PartName.key("\(stem)\(number).\(suffix)")).inserted { number += 1 }
    return "\(stem)\(number).\(suffix)"
  }

  /// How many drawings of boxes there are, with those whose names are taken.
  var numberOfDrawings: Int { names.count { $0.hasSuffix(".vml") } }

  /// The new package: members that did not change are copied as compressed.
  func bytes() throws(PatchError) -> [UInt8] {
    do throws(ZipWriteError) {
      return try package.replacing(changed, adding: added, level: .fastest)
    } catch {
      throw .notWritten(error)
    }
  }
}
