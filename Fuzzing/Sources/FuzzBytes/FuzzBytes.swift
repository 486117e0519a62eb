internal import Promises

/// libFuzzer's target: the input is a file.
///
/// It reaches the container's directory and headers, inflation, and what files that are no workbook are taken for.
///
/// - Parameters:
///   - data: The input.
///   - count: Its bytes.
/// - Returns: 0: the input may join the corpus.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzBytes(_ data: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  unsafe checkPromises(on: Array(UnsafeBufferPointer(start: data, count: count)))
  return 0
}
