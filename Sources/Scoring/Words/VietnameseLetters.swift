/// The letters of Vietnamese with the plain letter each is written over.
enum VietnameseLetters {
  private static let variants: [(Character, String)] = [
    ("a", "àáảãạăằắẳẵặâầấẩẫậÀÁẢÃẠĂẰẮẲẴẶÂẦẤẨẪẬäåÄÅ"),
    ("d", "đĐðÐ"),
    ("e", "èéẻẽẹêềếểễệÈÉẺẼẸÊỀẾỂỄỆëË"),
    ("i", "ìíỉĩịÌÍỈĨỊîïÎÏ"),
    ("o", "òóỏõọôồốổỗộơờớởỡợÒÓỎÕỌÔỒỐỔỖỘƠỜỚỞỠỢöÖ"),
    ("u", "ùúủũụưừứửữựÙÚỦŨỤƯỪỨỬỮỰüÜûÛ"),
    ("y", "ỳýỷỹỵỲÝỶỸỴ"),
    ("n", "ñÑ"),
    ("c", "çÇ"),
  ]

  /// From a precomposed letter, upper or lower case, to the ASCII code of the plain lower-case letter.
  static let base: [Unicode.Scalar: UInt8] = {
    var table: [Unicode.Scalar: UInt8] = [:]
    for (plain, letters) in variants {
      for scalar in letters.unicodeScalars { table[scalar] = plain.asciiValue }
    }
    return table
  }()
}
