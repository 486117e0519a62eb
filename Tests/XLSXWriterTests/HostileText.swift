import Testing

/// Texts that a sender may have put into a cell, and what a cell of ours then stores.
struct HostileText: CustomTestStringConvertible, Sendable {
  let name: String
  let text: String
  /// The text in the file, XML's own escapes resolved.
  let stored: String
  /// Whether the whole text comes back when read; what is too long is cut.
  var isWhole: Bool { stored.last != "…" }

  var testDescription: String { name }

  static let all = [
    Self(name: "a formula", text: "=1+1", stored: "=1+1"),
    Self(name: "a command", text: "@SUM(1)-cmd|' /C calc'!A0", stored: "@SUM(1)-cmd|' /C calc'!A0"),
    Self(name: "markup", text: "<b>&\"'</t>]]>", stored: "<b>&\"'</t>]]>"),
    Self(name: "control characters", text: "a\u{0}\u{1}\u{1F}b", stored: "a_x0000__x0001__x001F_b"),
    Self(name: "no characters at all", text: "x\u{FFFE}\u{FFFF}y", stored: "x_xFFFE__xFFFF_y"),
    Self(name: "what looks like an escape", text: "_x0041_ _x1_ _X0041_", stored: "_x005F_x0041_ _x1_ _X0041_"),
    Self(name: "line ends and tabs", text: "một\nhai\r\nba\t", stored: "một\nhai_x000D_\nba\t"),
    Self(name: "spaces at the ends", text: "  x  ", stored: "  x  "),
    Self(name: "pictures", text: "👍🏽 👩‍👩‍👧", stored: "👍🏽 👩‍👩‍👧"),
    Self(name: "decomposed Vietnamese", text: "Ti\u{EA}u chi\u{301}", stored: "Ti\u{EA}u chi\u{301}"),
    Self(name: "a number", text: "007", stored: "007"),
    Self(
      name: "40,000 characters", text: String(repeating: "a", count: 40_000),
      stored: String(repeating: "a", count: 32_766) + "…"),
    Self(
      name: "32,767 characters", text: String(repeating: "a", count: 32_767),
      stored: String(repeating: "a", count: 32_767)),
    Self(
      name: "20,000 characters of two units", text: String(repeating: "👍", count: 20_000),
      stored: String(repeating: "👍", count: 16_383) + "…"),
    Self(
      name: "8,000 control characters", text: String(repeating: "\u{1}", count: 8_000),
      stored: String(repeating: "_x0001_", count: 4_680) + "…"),
  ]
}

/// The text of an element's content, XML's own escapes resolved.
func unescaped(_ text: some StringProtocol) -> String {
  [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&amp;", "&")]
    .reduce(String(text)) { $0.replacing($1.0, with: $1.1) }
}
