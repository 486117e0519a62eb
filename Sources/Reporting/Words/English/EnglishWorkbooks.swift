extension English {
  func label(_ label: WorkbookLabel) -> String {
    switch label {
    case .nation: "SOCIALIST REPUBLIC OF VIET NAM"
    case .motto: "Independence - Freedom - Happiness"
    case .inspectionTeam: "INSPECTION TEAM"
    case .provisionalClass: "Provisional class"
    case .scoreMissing: "missing"
    case .shortfall: "Missing"
    case .aboveBand: "the total is above the band of the class"
    case .placeAndDate: "……………………, date …… / …… / 20……"
    case .preparedBy: "PREPARED BY"
    case .teamLead: "HEAD OF THE INSPECTION TEAM"
    case .unitHead: "FOR THE UNIT INSPECTED"
    case .clusterLead: "CLUSTER LEAD"
    case .officeHead: "HEAD OF THE OFFICE"
    case .signature: "(signature, full name)"
    case .signatureAndSeal: "(signature, full name, seal)"
    case .summaryTab: "Summary"
    case .otherFilesTab: "Other files and remarks"
    case .awardsTab: "Proposals and awards"
    case .statisticsTab: "Statistics"
    case .carriedTab: "Follow-up"
    case .clusterRank: "Rank in the cluster"
    case .notSubmitted: "Not submitted"
    case .provisionalStatus: "Graded (provisional)"
    case .classCounts: "Classes"
    case .kind: "Kind"
    case .notesTab: "Findings"
    case .notesTitle: "FINDINGS IN THIS WORKBOOK"
    case .notesHint: "The cells named are coloured and have a note. Click a place to go there."
    case .nothingElse: "No file was rejected, duplicate, superseded or passed over, and there are no general findings."
    }
  }

  func sentence(_ sentence: WorkbookSentence) -> String {
    switch sentence {
    case .total(let points, let maximum): "Total \(number(points))\(maximum.map { " of \(number($0))" } ?? "") points."
    case .classEarned(let name): "Every condition of class \(name) is met."
    case .noClassEarned(let name): "The conditions of no class above \(name) are all met."
    case .contentsWithoutScore(let ids): "Contents without a valid score: \(ids.joined(separator: ", "))."
    case .missingTo(let name): "Missing to class \(name)"
    case .nothingToAdd(let name): "No points are missing; the total is above the band of class \(name)."
    case .scheme(let id, let version): "\(id), version \(version)"
    case .unit(let name, let id): "\(name) (id \(id))"
    case .lead(let name): "\(name) (cluster lead)"
    case .replacedBy(let file): "Replaced by \(file)."
    }
  }
}
