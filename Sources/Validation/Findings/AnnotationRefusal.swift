extension Finding {
  /// Why no copy with notes is made of a workbook: it could be damaged by them.
  package enum AnnotationRefusal: Hashable, Sendable {
    /// It is signed, and any change would make the signature void.
    case signed
    /// It is no plain workbook, such as one with macros or a template.
    case otherKind
    /// A part of it is larger than is edited, in bytes.
    case partTooLarge(part: String, bytes: Int, allowed: Int)
    /// Something in it is written in a way that is not known; the part, if one is known, and what it is, in English.
    case unusual(part: String?, String)
  }
}
