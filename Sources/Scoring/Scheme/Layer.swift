/// Who gave a score.
package enum Layer: String, CaseIterable, Hashable, Sendable {
  /// The unit itself (tự chấm).
  case own = "self"
  /// The inspection team (đoàn kiểm tra).
  case inspected
  /// The cluster, by vote (cụm thống nhất).
  case agreed
  /// The level above (cấp trên thẩm định).
  case appraised
}
