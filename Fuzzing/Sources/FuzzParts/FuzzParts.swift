internal import Glibc
internal import Promises

/// libFuzzer's target: the input is the text of a package's parts, from which a file is packed.
///
/// No checksum or compression stands between a mutation and the XML of sheets, texts, styles and relationships. With the
/// environment variable `FUZZ_KEEP` the file is kept under that name, for tests and other readers.
///
/// - Parameters:
///   - data: The input, see ``PartsText``.
///   - count: Its bytes.
/// - Returns: 0: the input may join the corpus.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzParts(_ data: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let input = unsafe Array(UnsafeBufferPointer(start: data, count: count))
  let file = StoredArchive(PartsText(input).parts).file
  keep(file)
  checkPromises(on: file)
  return 0
}

/// Where to keep files, or `nil`.
private let place = unsafe getenv("FUZZ_KEEP").map { unsafe String(cString: $0) }

private func keep(_ file: [UInt8]) {
  guard let place, !file.isEmpty, let stream = unsafe fopen(place, "wb") else { return }
  unsafe fwrite(file, 1, file.count, stream)
  unsafe fclose(stream)
}
