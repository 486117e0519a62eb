/// Why a workbook of others does not get notes: it could be damaged by them, or we cannot be certain that it would not.
package enum AnnotationObstacle: Hashable, Sendable {
  /// It is signed, and any change would make the signature void.
  case signed
  /// It is no plain workbook, such as one with macros or a template, by its content type.
  case otherKind(contentType: String)
  /// A part that would have to be written anew is larger than this program edits, in bytes.
  case partTooLarge(part: String, bytes: Int, allowed: Int)
  /// A part is written in a way that is not known; which way, in English.
  case unusual(part: String, String)
}
