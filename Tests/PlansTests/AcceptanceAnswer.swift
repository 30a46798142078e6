import Foundation

/// What a reader should find in a document, as one JSON object: a written answer, or what was read.
struct Answer: Codable, Equatable {
  struct Section: Codable, Equatable {
    var label: String
    var title: String?
    var level: Int
    var para: Bool?
  }

  struct Citation: Codable, Equatable {
    var number: String?
    var date: String?
    var issuer: String?
    var title: String?
  }

  struct Phase: Codable, Equatable {
    var label: String
    var from: String?
    var to: String?
  }

  struct Assignment: Codable, Equatable {
    var unit: String
    var tasks: Int?
  }

  struct Signature: Codable, Equatable {
    var capacity: String?
    var position: String?
    var name: String?
  }

  struct Defect: Codable, Equatable {
    var kind: String
    var text: String?
  }

  var type: String?
  var number: String?
  var symbol: String?
  var fullNumber: String?
  var date: String?
  var place: String?
  var issuingBody: String?
  var issuingBodies: [String] = []
  var parentBody: String?
  var subject: String?
  var campaign: String?
  var sections: [Section] = []
  var cites: [Citation] = []
  var abbreviations: [[String]] = []
  var phases: [Phase] = []
  var assignments: [Assignment] = []
  var rewards: [String] = []
  var recipients: [String] = []
  var signature: Signature?
  var signatures: [Signature] = []
  var models: [String] = []
  var defects: [Defect] = []

  init(json: Data) throws {
    self = try JSONDecoder().decode(Answer.self, from: json)
  }
}
