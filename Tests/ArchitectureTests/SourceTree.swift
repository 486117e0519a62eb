import Disk

/// The product's own sources, as text.
enum SourceTree {
  /// A line, its comment told apart from its code.
  struct Line: Sendable {
    let code: String
    let hasComment: Bool

    init(_ text: String) {
      let start = Self.commentStart(in: text)
      code = String(text[..<(start ?? text.endIndex)])
      hasComment = start != nil
    }

    /// The words of the code, as identifiers and keywords.
    var words: [Substring] { code.split { !$0.isLetter && !$0.isNumber && $0 != "_" } }

    /// Where `//` stands outside of a string.
    private static func commentStart(in text: String) -> String.Index? {
      var isQuoted = false
      var previous: Character?
      for index in text.indices {
        if text[index] == "\"", previous != "\\" { isQuoted.toggle() }
        if !isQuoted, text[index...].hasPrefix("//") { return index }
        previous = text[index]
      }
      return nil
    }
  }

  /// A file of a target.
  struct File: Sendable, CustomStringConvertible {
    let target: String
    let name: String
    let lines: [Line]

    var description: String { target + "/" + name }

    /// The modules it imports.
    var imports: [String] { lines.compactMap { SourceTree.module(imported: $0.code) } }
  }

  /// The module that a line imports, or `nil`.
  static func module(imported line: String) -> String? {
    guard !line.hasPrefix(" "), !line.hasPrefix("//") else { return nil }
    let words = line.split(separator: " ")
    guard let place = words.firstIndex(of: "import"), place + 1 < words.count else { return nil }
    let kinds: Set<Substring> = ["struct", "class", "enum", "protocol", "func", "var", "let", "typealias"]
    let name = kinds.contains(words[place + 1]) ? words.dropFirst(place + 2).first : words[place + 1]
    return name?.split(separator: ".").first.map(String.init)
  }

  private static let root: DiskPath = {
    let path = DiskPath(#filePath).folder.folder.folder
    guard Disk.isFolder(path.appending("Sources")) else { preconditionFailure("no sources at \(path.text)") }
    return path.appending("Sources")
  }()

  /// The names of the targets.
  static let targets: [String] = list(root).filter { $0.kind == .folder }.map(\.path.name)

  /// Whether a target is a module map and a shim.
  static func isC(_ target: String) -> Bool { Disk.exists(root.appending(target).appending("module.modulemap")) }

  /// Every Swift file of every target.
  static let files: [File] = targets.flatMap { target in files(in: root.appending(target), below: "", of: target) }

  private static func files(in folder: DiskPath, below prefix: String, of target: String) -> [File] {
    list(folder).flatMap { entry -> [File] in
      let name = prefix + entry.path.name
      if entry.kind == .folder { return files(in: entry.path, below: name + "/", of: target) }
      guard name.hasSuffix(".swift") else { return [] }
      return [File(target: target, name: name, lines: lines(of: entry.path))]
    }
  }

  private static func list(_ folder: DiskPath) -> [FolderEntry] {
    do { return try Disk.list(folder) } catch { preconditionFailure("\(error)") }
  }

  private static func lines(of path: DiskPath) -> [Line] {
    do {
      let text = String(decoding: try Disk.read(path, limit: 1 << 20), as: UTF8.self)
      return text.split(separator: "\n", omittingEmptySubsequences: false).map { Line(String($0)) }
    } catch {
      preconditionFailure("\(error)")
    }
  }
}
