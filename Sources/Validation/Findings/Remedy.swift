extension Finding {
  /// What to do with a file that cannot be read although it is a workbook.
  package enum Remedy: CaseIterable, Hashable, Sendable {
    /// Copy it again: it was changed or cut off on its way.
    case copyAgain
    /// Send it in one piece.
    case sendWhole
    /// Open it in Excel, which mends such files, and save it anew.
    case saveAnew
    /// Leave it closed and have it made anew: only hostile or wrongly made files are so.
    case fillInAnew
  }
}

extension Finding.Damage {
  /// What to do with a file so damaged.
  package var remedy: Finding.Remedy {
    switch self {
    case .cutOff, .shortened, .compressedData, .size, .checksum: .copyAgain
    case .severalVolumes: .sendWhole
    case .record, .xml, .root, .noWorkbook, .missingPart, .missingSheet, .rowNumber, .cellReference, .sharedText:
      .saveAnew
    case .duplicateEntry, .overlap, .recordsDisagree, .unsafeName, .compressionMethod, .documentType, .sharedPart:
      .fillInAnew
    }
  }
}
