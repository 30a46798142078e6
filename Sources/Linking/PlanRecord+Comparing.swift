import Plans

extension Site {
  /// True when the site would be joined alike with this reading of a plan in the place of an earlier one. A title links
  /// nothing unless an exemplar names the plan by it.
  package func joins(_ plan: PlanRecord, as earlier: PlanRecord) -> Bool {
    guard plan.joins(as: earlier) else { return false }
    let names = [plan.titleName, earlier.titleName]
    return names[0] == names[1]
      || !exemplars.contains { exemplar in exemplar.namedPlan.map { names.contains($0.name) } ?? false }
  }
}

/// Whether an edit concerns the plan alone or the whole site.
extension PlanRecord {
  /// True when all that tables and lists hold of this reading of a file is the same as of an earlier one, but for the
  /// title: only its own text, or where things stand in it, is another.
  fileprivate func joins(as earlier: PlanRecord) -> Bool {
    entry.path == earlier.entry.path && joinsAlikeByFrontMatter(earlier)
      && scope == earlier.scope && names == earlier.names && joinsAlikeByText(earlier.plan)
  }

  private func joinsAlikeByFrontMatter(_ earlier: PlanRecord) -> Bool {
    // What replaces it may be missing, which is told with its place.
    replacedBy == nil && earlier.replacedBy == nil && isDraft == earlier.isDraft
      && withdrawal == earlier.withdrawal && aliases == earlier.aliases && redactions == earlier.redactions
      && sector == earlier.sector && body == earlier.body && namedCampaign == earlier.namedCampaign
  }

  private func joinsAlikeByText(_ earlier: Plan) -> Bool {
    plan.type?.value == earlier.type?.value && plan.date?.value == earlier.date?.value
      && plan.phases.isEmpty == earlier.phases.isEmpty
      // Entries of exemplars carry the passage that names them.
      && plan.models == earlier.models
      && plan.assignments.elementsEqual(earlier.assignments) { $0.unit == $1.unit }
      && plan.citations.elementsEqual(earlier.citations) { one, other in
        one.type == other.type && one.number == other.number && one.date == other.date
          && one.issuer == other.issuer && one.title == other.title
      }
  }
}
