import Validation

extension English {
  func phrase(for detail: Finding.RosterDetail, found: String) -> Phrase {
    switch detail {
    case .unreadable(let problem):
      Phrase(
        "The roster cannot be read: \(tableProblem(problem)).",
        expected: "A table of units, the labels in its first row",
        fix: "Mend the roster and check it again.")
    case .nameMissing:
      Phrase(
        "This row has no name of a unit.", expected: "The unit's name",
        fix: "Write the unit's name into this cell, or delete the row if it is not needed.")
    case .invalidID:
      Phrase(
        "The id “\(found)” cannot name a folder.", expected: "Letters without marks, digits, hyphens; 64 at most",
        fix: "Write an id of letters without marks, digits and hyphens into the column of ids, such as xa-kim-chung.")
    case .duplicateID(let first):
      Phrase(
        "The id “\(found)” is another unit's already, in cell \(first).", expected: "An id of its own for each unit",
        fix: "Give one of the two units another id.")
    case .duplicate(let name, let first):
      Phrase(
        "The unit “\(found)” stands in cell \(first) already (“\(name)”); neither kind nor cluster tells the two apart.",
        expected: "One row a unit",
        fix:
          "Delete one of the rows; if they are two units, write the kind (xã, phường ...) or cluster that tells them apart."
      )
    case .twoClusters(let cluster, let other, let first):
      Phrase(
        "The unit “\(found)” is in two clusters: \(self.cluster(other)) (cell \(first)) and \(self.cluster(cluster)).",
        expected: "One cluster a unit",
        fix:
          "Keep the row of the right cluster and delete the other; if they are two units of one name, give each an id.")
    case .namesakes(let cluster, let other, let first):
      Phrase(
        "Two units are named “\(found)”: in \(self.cluster(other)) (cell \(first)) and \(self.cluster(cluster)).",
        expected: "Two different units, told apart by their clusters",
        fix:
          "If they are two units, nothing needs doing, but their submissions must name the cluster; if one, delete a row."
      )
    case .nearDuplicate(let name, let first):
      Phrase(
        "The name “\(found)” is nearly that in cell \(first), “\(name)”.", expected: "One row and one spelling a unit",
        fix: "If they are one unit, delete the row that is misspelt; if they are two, nothing needs doing.")
    case .aliasTaken(let unit, let place):
      Phrase(
        "The alias “\(found)” is a name of the unit “\(unit)” too (cell \(place)).", expected: "A name of one unit",
        fix: "Take it out of the column of aliases, or delete the other unit if it was merged.")
    case .unknownKind(let known):
      Phrase(
        "The kind “\(found)” is not one of the scheme's.", expected: known.joined(separator: ", "),
        fix: "Write one of these: \(known.joined(separator: ", ")); or add it to “unitKinds” of the scheme.")
    case .decomposed:
      Phrase(
        "The name “\(found)” has decomposed Vietnamese letters, as macOS writes them; it is read all the same.",
        expected: "Composed letters (NFC)", fix: "Nothing needs doing; type it again if other programs show it wrongly."
      )
    case .lookAlike(let corrected):
      Phrase(
        "The name “\(found)” has Ð (U+00D0), which only looks like Đ; it is read as Đ.", expected: corrected,
        fix: "Type the name again with a Vietnamese keyboard: “\(corrected)”.")
    case .clusterMissing:
      Phrase(
        "This unit has no cluster, and others have.", expected: "The cluster's name",
        fix: "Write the unit's cluster into this cell.")
    case .clusterSpelling(let first):
      Phrase(
        "The cluster “\(found)” is written “\(first)” in the rows before; tables may show two clusters.",
        expected: first, fix: "Write the cluster's name alike in every row: “\(first)”.")
    case .clusterSize(let cluster, let count, let least, let most):
      Phrase(
        "\(self.cluster(cluster)) has \(count) units.", expected: least == most ? "\(least)" : "\(least) to \(most)",
        fix:
          "Check the cluster's rows; if the number is right, write it as “clusterSize” of the scheme, or run again with --cluster-size \(range(least, most, count))."
      )
    case .leadMissing(let cluster, let members):
      Phrase(
        "\(self.cluster(cluster)) has no lead.", expected: "One of: \(members.joined(separator: "; "))",
        fix: "Put an “x” into the column of leads in the lead's row.")
    case .leadNotMember(let cluster, let members, let elsewhere):
      Phrase(
        "The lead “\(found)” is no unit of \(self.cluster(cluster))"
          + (elsewhere.map { " but of \(self.cluster($0))." } ?? "."),
        expected: "One of: \(members.joined(separator: "; "))",
        fix: "Correct the lead's name, or move the unit into \(self.cluster(cluster)).")
    case .severalLeads(let cluster, let first):
      Phrase(
        "\(self.cluster(cluster)) has another lead, “\(found)”, beside “\(first)”.", expected: "One lead",
        fix: "Leave one lead only.")
    case .misspelt(let other, let place):
      Phrase(
        "The unit “\(found)” is written “\(other)” in the other list (\(place)); most likely they are one.",
        expected: other,
        fix: "Correct the list that is wrong; if it is a former name, write it into the column of aliases.")
    case .spelling(let other):
      Phrase(
        "The name “\(found)” differs from the other list's, “\(other)”, in capitals, marks or spaces.", expected: other,
        fix: "Write the name alike in both lists.")
    case .unknownUnit(let nearest, let file):
      Phrase(
        "The unit “\(found)” is not in “\(file)”.", expected: similar(nearest, or: "A unit of the other list"),
        fix:
          "Correct the name, write its former name into the column of aliases, or delete the row if the unit is gone.")
    case .missingUnit(let name, let nearest, let file):
      Phrase(
        "The unit “\(name)” of “\(file)” is missing.", expected: similar(nearest, or: name),
        fix: "Add the unit “\(name)”; if it has a new name, write the former one into the column of aliases.")
    case .merged(let name, let unit, let first):
      Phrase(
        "“\(found)” and “\(name)” (cell \(first)) are one unit in the other list, “\(unit)”.",
        expected: "One row for “\(unit)”",
        fix: "Delete the row of the unit that was merged, and write its name into the column of aliases.")
    }
  }

  private func similar(_ names: [String], or other: String) -> String {
    names.isEmpty ? other : "Similar: \(names.joined(separator: "; "))"
  }

  /// The sizes with one more, as the option takes them.
  private func range(_ least: Int, _ most: Int, _ count: Int) -> String { "\(min(least, count))-\(max(most, count))" }
}
