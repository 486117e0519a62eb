import Scoring
import Validation

extension English {
  func phrase(for detail: Finding.Detail, found: String) -> Phrase {
    switch detail {
    case .file(let detail): phrase(for: detail)
    case .identity(let detail): phrase(for: detail, found: found)
    case .table(let detail): phrase(for: detail, found: found)
    case .score(let detail): phrase(for: detail, found: found)
    case .sum(let detail): phrase(for: detail, found: found)
    case .adjustment(let detail): phrase(for: detail, found: found)
    case .grade(let detail): phrase(for: detail, found: found)
    case .text(let detail): phrase(for: detail)
    case .roster(let detail): phrase(for: detail, found: found)
    case .template(let detail): phrase(for: detail, found: found)
    }
  }

  private func phrase(for detail: Finding.IdentityDetail, found: String) -> Phrase {
    switch detail {
    case .missing:
      Phrase(
        "No unit is named in the workbook or in the file's name.",
        expected: "A cell “Đơn vị: UBND xã ...” above the table",
        fix:
          "Write the unit's name in the cell “Đơn vị: ...” above the table or into the file's name, and send it again.")
    case .unknown(let nearest):
      Phrase(
        "The unit “\(found)” is not in the roster.",
        expected: nearest.isEmpty ? "A unit of the roster" : "A unit of the roster; similar: \(list(nearest))",
        fix: "Correct the name; if it is a former or other name, add it to the roster's column of aliases.")
    case .ambiguous(let candidates):
      Phrase(
        "The name “\(found)” fits several units: \(list(candidates)).", expected: "A name that fits one unit",
        fix: "Write the kind (xã, phường, thị trấn) and the cluster too, such as “UBND xã ...” and “Cụm số ...”.")
    case .duplicate(let file, let original):
      Phrase(
        "The file “\(file)” has the same bytes as “\(original)”; it was graded once.",
        expected: "One file a submission",
        fix: "Nothing needs doing; one of the two files may be taken out of the inbox.")
    case .superseded(let earlier, let later):
      Phrase(
        "The file “\(later)” replaces “\(earlier)”, which the same unit sent before.",
        expected: "The file sent last counts", fix: "Check that “\(later)” is the unit's last version.")
    case .late(let written, let deadline):
      Phrase(
        "Late: the unit's first file was written on \(moment(written)), after the deadline, \(moment(deadline)).",
        expected: "By \(moment(deadline))",
        fix:
          "It is graded all the same. If the file was only saved again after it had come in time, put that into the minutes."
      )
    }
  }

  private func phrase(for detail: Finding.TableDetail, found: String) -> Phrase {
    switch detail {
    case .notFound(let sheets):
      Phrase(
        "No score table was found on the sheets: \(list(sheets)).",
        expected: "A table with a header (STT, Nội dung, Điểm tối đa, Điểm tự chấm) and the scheme's contents",
        fix: "Copy the scores into the template that was sent out, leave its header as it is, and send that.")
    case .tooLong(let allowed):
      Phrase(
        "There are too many rows below the header for it to be a score table.", expected: "At most \(allowed) rows",
        fix: "Delete the rows below the table that are not needed, save and send it again.")
    case .ambiguous(let places):
      Phrase(
        "There are several score tables, or several columns of one kind of score, and it is not clear which is submitted: \(list(places)).",
        expected: "One score table with one column for each kind of score",
        fix:
          "Leave one table in the file and one column for each kind of score; if it holds several units, send one file a unit."
      )
    case .contentMissing(let id, let name):
      Phrase(
        "The table has no content \(id): \(name.en).", expected: "A row for content \(id)",
        fix: "Add the row “\(id). \(name.vi)” with its score.")
    case .criterionMissing(let id, let name, let content):
      Phrase(
        "Content \(content) has no criterion \(id): \(name.en).", expected: "A row for criterion \(id)",
        fix: "Add the row “\(id). \(name.vi)” with its maximum and score.")
    case .criterionUnknown:
      Phrase(
        "The row “\(found)” has a score but is not of the scheme; it does not count.",
        expected: "The scheme's contents and criteria",
        fix: "Correct its number and name after the template, or delete the row if it was added.")
    case .criterionDuplicate(let id, let first, let agrees):
      Phrase(
        agrees
          ? "Item \(id) has two rows (the earlier at \(first)) with the same scores; the first counts."
          : "Item \(id) has two rows (the earlier at \(first)) with different scores; neither counts.",
        expected: "One row an item", fix: "Delete the row of item \(id) that is too many.")
    case .maximumAltered(let id, let expected):
      Phrase(
        "The maximum of item \(id) says \(found), not what the scheme says; the scheme's counts.",
        expected: number(expected), fix: "Change the maximum of item \(id) to \(number(expected)).")
    case .criterionMaximumUnusable(let id, let maximum):
      Phrase(
        "The maximum of criterion \(id) is no usable number, so the scores of the criterion do not count.",
        expected: range(maximum),
        fix: "Write the maximum of criterion \(id) after the template.")
    case .maximumMissing(let id):
      Phrase(
        "The table gives content \(id) no maximum; its points count, but no percentage can be told.",
        expected: "The maximum of content \(id)", fix: "Write the maximum of content \(id) into the column of maximums."
      )
    case .criterionMaximumsDoNotAddUp(let content, let sum, let expected):
      Phrase(
        "The maximums of the criteria of content \(content) add up to \(number(sum)).",
        expected: "A sum of \(number(expected))",
        fix: "Change the criteria's maximums so that they add up to \(number(expected)).")
    case .totalMaximumAltered(let expected):
      Phrase(
        "The maximum in the total row says \(found), not what the scheme says.", expected: number(expected),
        fix: "Change the total maximum to \(number(expected)).")
    case .rowHidden(let id):
      Phrase(
        "The row of item \(id) is hidden; what it says counts all the same.", expected: "No hidden rows in the table",
        fix: "Unhide the row, check its score, and send the file again if it must change.")
    case .sheetHidden(let isUsed):
      Phrase(
        isUsed
          ? "The score table is on a hidden sheet; it is used because there is no other."
          : "There is another score table on a hidden sheet; that one is not used.",
        expected: "The score table on a visible sheet",
        fix: "Unhide the sheet, check it, and delete the table that is too many.")
    }
  }

  private func phrase(for detail: Finding.ScoreDetail, found: String) -> Phrase {
    switch detail {
    case .missing(let id, let layer):
      Phrase(
        "Item \(id) has no \(name(layer)) score. An empty cell is not zero.",
        expected: "A number of points", fix: "Write the score of item \(id) into this cell; 0 if it earned none.")
    case .notANumber(let id, let layer, let maximum, let isDate):
      Phrase(
        isDate
          ? "The \(name(layer)) score of item \(id) has been turned into a date (\(found)) and does not count."
          : "The \(name(layer)) score of item \(id) is “\(found)”, not a number, and does not count.",
        expected: range(maximum),
        fix: "Clear the cell, set its format to Number, and type the score again, such as 7.5.")
    case .notYesNo(let id, let layer, let yes, let no):
      Phrase(
        "The \(name(layer)) answer to criterion \(id) is “\(found)”, neither yes nor no, and does not count.",
        expected: "Yes (\(words(yes))) or no (\(words(no)))",
        fix: "Write \(yes.first ?? "") for yes or \(no.first ?? "") for no.")
    case .negative(let id, let layer, let maximum):
      Phrase(
        "The \(name(layer)) score of item \(id) is negative (\(found)) and does not count.", expected: range(maximum),
        fix: maximum.map { "Write a score from 0 to \(number($0))." } ?? "Write a score of 0 or more.")
    case .aboveMaximum(let id, let layer, let maximum):
      Phrase(
        "The \(name(layer)) score of item \(id) is \(found), above the maximum of \(number(maximum)), and does not count.",
        expected: range(maximum), fix: "Change the score of item \(id) to at most \(number(maximum)).")
    case .offStep(let id, let layer, let step):
      Phrase(
        "The \(name(layer)) score of item \(id) is \(found), not a multiple of \(number(step)); it counts all the same.",
        expected: "A multiple of \(number(step))", fix: "Round the score to steps of \(number(step)).")
    case .textNumber(let id, let layer, let points):
      Phrase(
        "The \(name(layer)) score of item \(id) is typed as text (“\(found)”) and was read as \(number(points)).",
        expected: "A number cell", fix: "Type the score again as a number (\(number(points))), so that formulas add it."
      )
    case .formulaError(let id, let layer, let maximum):
      Phrase(
        "The \(name(layer)) score cell of item \(id) shows the formula error \(found) and does not count.",
        expected: range(maximum), fix: "Mend the formula or type the score into the cell.")
    case .formulaNotCalculated(let id, let layer, let isNeeded):
      Phrase(
        "The formula in the \(name(layer)) score cell of item \(id) was never calculated: the file holds no result"
          + (isNeeded ? "." : "; the sum of the criteria counts."),
        expected: "The formula's result",
        fix: "Open the file in Excel, press Ctrl+Alt+F9 to calculate it, save and send it again.")
    case .percentFormat(let id, let layer, let maximum):
      Phrase(
        "The \(name(layer)) score of item \(id) is a percentage (\(found)); how many points it means is not clear, and it does not count.",
        expected: range(maximum), fix: "Set the cell's format to Number and type the points.")
    }
  }

  private func phrase(for detail: Finding.SumDetail, found: String) -> Phrase {
    switch detail {
    case .contentSumMismatch(let id, let layer, let sum):
      Phrase(
        "Content \(id) says \(found), but its criteria add up to \(number(sum)) (\(name(layer))); their sum counts.",
        expected: number(sum),
        fix: "Change the score of content \(id) to \(number(sum)), or the criterion that is wrong.")
    case .totalSumMismatch(let layer, let sum):
      Phrase(
        "The \(name(layer)) total says \(found), but the contents add up to \(number(sum)); their sum counts.",
        expected: number(sum), fix: "Change the total to \(number(sum)), or the content that is wrong.")
    case .classMismatch(let computed):
      Phrase(
        "The unit puts itself in class \(found), but its own scores come to class \(computed).", expected: computed,
        fix: "Check the conditions of each class and correct the class.")
    }
  }

  private func phrase(for detail: Finding.AdjustmentDetail, found: String) -> Phrase {
    switch detail {
    case .unknownUnit:
      Phrase(
        "An adjustment is for the unit “\(found)”, which is not in the roster; it does not count yet.",
        expected: "The id or name of a unit of the roster", fix: "Correct the unit in the table of adjustments.")
    case .unknownCriterion(let layer):
      Phrase(
        "An adjustment (\(name(layer))) is for the item “\(found)”, which the scheme does not have; it does not count.",
        expected: "The number of a content or criterion, such as 3 or 3a",
        fix: "Correct the item in the table of adjustments.")
    case .aboveMaximum(let id, let layer, let maximum):
      Phrase(
        "The adjustment (\(name(layer))) of item \(id) is \(found), above the maximum of \(number(maximum)); it does not count.",
        expected: range(maximum), fix: "Change the score in the table of adjustments to at most \(number(maximum)).")
    case .negative(let id, let layer):
      Phrase(
        "The adjustment (\(name(layer))) of item \(id) is negative (\(found)); it does not count.",
        expected: "Zero or more",
        fix: "Write the score given, not the points taken off.")
    case .conflict(let id, let layer, let rows):
      Phrase(
        "Item \(id) has \(name(layer)) scores that differ; none of them counts: \(list(rows)).",
        expected: "One score an item, layer and round", fix: "Keep the right row; delete or correct the others.")
    case .unconfirmed(let layer, let count):
      Phrase(
        "\(count) \(name(layer)) scores come from the submission itself and not from the adjustments; they count all the same.",
        expected: "\(self.layer(layer)) scores sent by who gave them",
        fix: "Compare them with the minutes, and put them into the table of adjustments to confirm them.")
    case .overrides(let id, let layer, let counted):
      Phrase(
        "The \(name(layer)) score of item \(id) in the submission is \(found), not what the adjustments say; the adjustment of \(number(counted)) counts.",
        expected: "\(number(counted))", fix: "Ask the inspection team which score is right and correct the other.")
    case .unjustified(let id, let layer, let own):
      Phrase(
        "The \(name(layer)) score of item \(id) is \(found), not the unit's own \(number(own)), and no reason is given; it counts all the same.",
        expected: "A reason for the adjustment",
        fix: "Write the reason into the column “Lý do” of the table of adjustments.")
    case .unreadable(let problem):
      Phrase(
        "An adjustment cannot be read: \(tableProblem(problem)).",
        expected: "A readable table of adjustments",
        fix: "Correct this cell of the table of adjustments and run again; the other rows count.")
    case .unreadableFile(let detail): tablePhrase(for: detail)
    case .waiting(let unit):
      Phrase(
        "An adjustment for \(unit) is kept: the unit has not submitted.", expected: "A submission of \(unit)",
        fix: "Nothing needs doing: it counts once the unit submits.")
    case .otherRound(let round, let current):
      Phrase(
        "An adjustment of the round “\(round)” does not count in this round.", expected: current,
        fix: "Nothing needs doing; if the round is wrong, correct the column “Đợt”.")
    }
  }

  private func tablePhrase(for detail: Finding.FileDetail) -> Phrase {
    let phrase = phrase(for: detail)
    return Phrase(
      "A table of adjustments cannot be read. \(phrase.message)", expected: phrase.expected,
      fix: "\(phrase.fix) Then run again; the other files count all the same.")
  }

  private func phrase(for detail: Finding.GradeDetail, found: String) -> Phrase {
    switch detail {
    case .aboveBand(let className, let total, let bound):
      Phrase(
        "The total of \(number(total)) reaches the \(number(bound)) points of the class above, but not all of its conditions hold, so the class is \(className).",
        expected: "Less than \(number(bound)) points for class \(className)",
        fix: "The cluster confirms the class; the scheme can take the other reading with “bands: closed”.")
    case .noBand(let count, let bands):
      Phrase(
        "\(count) criteria met lie in none of the scheme's bands, so there is no class.",
        expected: "A count in one of the bands: \(list(bands))",
        fix:
          "Whoever leads the inspection decides; the scheme can take another reading with “grading: below” or other bands."
      )
    case .provisional(let contents, let awaited, let isGraded):
      Phrase(
        "\(isGraded ? "Class" : "The total of") \(found) is provisional: content \(list(contents)) has no \(name(awaited)) score yet.",
        expected: "A score of layer \(name(awaited)) for every content",
        fix: "Add the inspection team's scores to the table of adjustments.")
    }
  }

  private func phrase(for detail: Finding.TextDetail) -> Phrase {
    switch detail {
    case .legacyEncoding(let count):
      Phrase(
        "\(count) cells use fonts of a legacy encoding (TCVN3 or VNI); they were converted to Unicode for reading.",
        expected: "Vietnamese in Unicode", fix: "Use a Unicode font such as Times New Roman throughout.")
    case .notNFC(let count):
      Phrase(
        "\(count) cells have decomposed Vietnamese letters, as macOS writes them; they were read all the same.",
        expected: "Composed letters (NFC)", fix: "Nothing needs doing.")
    }
  }

  private func range(_ maximum: Points?) -> String {
    maximum.map { "A number from 0 to \(number($0))" } ?? "A number of 0 or more"
  }

  private func name(_ layer: Layer) -> String { self.layer(layer).lowercased() }

  /// The first words of a list: the rest would say no more.
  private func words(_ words: [String]) -> String { words.prefix(3).joined(separator: ", ") }

  private func list(_ items: [String]) -> String { items.joined(separator: "; ") }
}
