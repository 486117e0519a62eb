internal import CLibXML2

extension XLSXError.XMLFault {
  /// Whether an error code of libxml2 says that bytes are no text in the part's encoding; libxml2 passes over them, and
  /// does not count that against the document.
  static func isOfEncoding(_ code: Int32) -> Bool {
    switch xmlParserErrors(rawValue: UInt32(bitPattern: code)) {
    case XML_IO_ENCODER, XML_I18N_CONV_FAILED, XML_I18N_NO_HANDLER, XML_I18N_NO_NAME, XML_I18N_NO_OUTPUT: true
    default: false
    }
  }

  /// What an error code of libxml2 means; `nil` for one that says only that the document is over or is not.
  init?(code: Int32) {
    switch xmlParserErrors(rawValue: UInt32(bitPattern: code)) {
    case XML_ERR_DOCUMENT_END: return nil
    case XML_ERR_DOCUMENT_EMPTY, XML_ERR_TAG_NOT_FINISHED: self = .endsEarly
    case XML_ERR_TAG_NAME_MISMATCH: self = .mismatchedTags
    case XML_ERR_INVALID_CHAR, XML_ERR_INVALID_ENCODING, XML_ERR_INVALID_CHARREF, XML_ERR_INVALID_DEC_CHARREF,
      XML_ERR_INVALID_HEX_CHARREF, XML_ERR_LT_IN_ATTRIBUTE:
      self = .invalidCharacter
    case _ where Self.isOfEncoding(code): self = .invalidCharacter
    case XML_ERR_UNKNOWN_ENCODING, XML_ERR_UNSUPPORTED_ENCODING: self = .unknownEncoding
    case XML_ERR_UNDECLARED_ENTITY, XML_WAR_UNDECLARED_ENTITY: self = .unknownEntity
    case XML_ERR_ATTRIBUTE_REDEFINED, XML_ERR_ATTRIBUTE_WITHOUT_VALUE, XML_ERR_ATTRIBUTE_NOT_STARTED,
      XML_ERR_ATTRIBUTE_NOT_FINISHED:
      self = .attribute
    default: self = .syntax
    }
  }
}
