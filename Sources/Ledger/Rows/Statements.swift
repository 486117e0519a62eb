import GRDB

extension Database {
  /// Runs a statement that is prepared once and used again.
  func run(_ sql: String, _ arguments: StatementArguments = StatementArguments()) throws {
    try cachedStatement(sql: sql).execute(arguments: arguments)
  }

  /// Every row that a statement answers.
  func rows<Value>(
    _ sql: String, _ arguments: StatementArguments = StatementArguments(), _ make: (Row) throws -> Value
  ) throws -> [Value] {
    let cursor = try Row.fetchCursor(cachedStatement(sql: sql), arguments: arguments)
    var values: [Value] = []
    while let row = try cursor.next() { values.append(try make(row)) }
    return values
  }
}

extension Row {
  /// A column that must hold a value of a type.
  func value<Value: DatabaseValueConvertible>(_ column: String) throws -> Value {
    try decode(Value.self, forColumn: column)
  }

  /// A column that may be null.
  func optional<Value: DatabaseValueConvertible>(_ column: String) throws -> Value? {
    try decode(Value?.self, forColumn: column)
  }

  /// A column that holds one of the words of an enumeration.
  func word<Word: RawRepresentable<String>>(_ column: String) throws -> Word {
    let text: String = try value(column)
    guard let word = Word(rawValue: text) else {
      throw DatabaseError(resultCode: .SQLITE_CORRUPT, message: "\(column) is \(text)")
    }
    return word
  }
}
