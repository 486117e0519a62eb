internal import Glibc

/// A folder that only this process knows, gone with the value.
///
/// libxlsxwriter 1.1.4 writes its workbook to a path, and a temporary file for each part, whose names it draws from a
/// generator that threads share: two workbooks drawn at once in one folder can clash. A folder for each workbook, made by
/// `mkdtemp` with access for the owner alone, holds both, so that no name is guessed or shared. A memory file would spare
/// the output a name, but not the parts.
struct PrivateFolder: ~Copyable {
  /// Where it is, without a slash at the end.
  let path: String

  /// Makes a folder in `TMPDIR`, or in `/tmp` where that is not set.
  init() throws(DrawingError) {
    let parent = unsafe getenv("TMPDIR").map { unsafe String(cString: $0) } ?? "/tmp"
    // What `mkdtemp` puts characters of its own in place of.
    let placeholder = String(repeating: "X", count: 6)
    var template = Array("\(parent)/vtlt-drawing-\(placeholder)".utf8CString)
    guard unsafe mkdtemp(&template) != nil else { throw .temporaryFile("making a folder in \(parent)", errno: errno) }
    path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  deinit {
    unsafe unlink(outputPath)
    unsafe rmdir(path)
  }

  /// The one file that is written by name.
  var outputPath: String { path + "/drawn.xlsx" }

  /// The bytes of the output.
  func output() throws(DrawingError) -> [UInt8] {
    let file = unsafe open(outputPath, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { throw .temporaryFile("opening the drawn file", errno: errno) }
    defer { close(file) }
    var status = stat()
    guard unsafe fstat(file, &status) == 0 else { throw .temporaryFile("measuring the drawn file", errno: errno) }
    return try Self.bytes(of: file, count: Int(status.st_size))
  }

  private static func bytes(of file: Int32, count: Int) throws(DrawingError) -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: count)
    var position = 0
    while position < count {
      let got = unsafe bytes.withUnsafeMutableBytes { buffer in
        unsafe read(file, buffer.baseAddress.map { unsafe $0 + position }, count - position)
      }
      if got < 0 && errno == EINTR { continue }
      guard got > 0 else { throw .temporaryFile("reading the drawn file", errno: got < 0 ? errno : EIO) }
      position += got
    }
    return bytes
  }
}
