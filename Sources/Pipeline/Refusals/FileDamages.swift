import Spreadsheet
import Validation
import XLSXReader

extension Finding.FilePlace {
  /// The place of the reader, for people.
  init(_ place: XLSXError.Place) {
    switch place {
    case .file(let byte): self = .file(byte: byte)
    case .part(let name, let byte): self = .part(name, byte: byte)
    case .cell(let cell, let part): self = .cell(cell, part: part)
    }
  }
}

extension Finding.Damage {
  /// The damage of the reader, for people.
  init(_ damage: XLSXError.Damage) {
    switch damage {
    case .cutOff: self = .cutOff
    case .severalVolumes: self = .severalVolumes
    case .record: self = .record
    case .duplicateEntry: self = .duplicateEntry
    case .overlap(let other): self = .overlap(with: other)
    case .shortened: self = .shortened
    case .recordsDisagree(let field): self = .recordsDisagree(on: .init(field))
    case .unsafeName: self = .unsafeName
    case .compressionMethod(let method): self = .compressionMethod(method)
    case .compressedData: self = .compressedData
    case .size(let declared, let found): self = .size(declared: declared, found: found)
    case .checksum: self = .checksum
    case .xml(let fault): self = .xml(.init(fault))
    case .root(let expected): self = .root(expected: expected)
    case .noWorkbook: self = .noWorkbook
    case .sharedPart: self = .sharedPart
    case .rowNumber(let text): self = .rowNumber(text)
    case .cellReference(let text): self = .cellReference(text)
    case .sharedText(let index, let count): self = .sharedText(index, count: count)
    }
  }
}

extension Finding.RecordField {
  fileprivate init(_ field: XLSXError.Damage.Field) {
    switch field {
    case .name: self = .name
    case .method: self = .method
    case .checksum: self = .checksum
    case .size: self = .size
    }
  }
}

extension Finding.XMLFault {
  fileprivate init(_ fault: XLSXError.XMLFault) {
    switch fault {
    case .endsEarly: self = .endsEarly
    case .mismatchedTags: self = .mismatchedTags
    case .trailingContent: self = .trailingContent
    case .invalidCharacter: self = .invalidCharacter
    case .unknownEncoding: self = .unknownEncoding
    case .unknownEntity: self = .unknownEntity
    case .attribute: self = .attribute
    case .syntax: self = .syntax
    }
  }
}
