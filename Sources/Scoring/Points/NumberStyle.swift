/// How a person's numbers are punctuated in the workbooks of a scheme.
package enum NumberStyle: String, CaseIterable, Sendable {
  /// A comma or a point marks the decimals: "7,5" and "7.5" are the same (hanoi-2017).
  case decimal
  /// A point groups thousands and a comma marks the decimals: "8.280" is 8280 (national-2007, whose table is printed so).
  case thousandsPoint
}
